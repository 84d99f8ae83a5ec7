#include "inventions/generate.hpp"
#include "events/numbers.hpp"

#include <ostream>

#include "app/cli/progress.hpp"
#include "app/cli/session.hpp"
#include "app/verbs/verb_list.hpp"

namespace app {
namespace {

template <class Number>
Number number(const Given& given, std::string_view option, Number fallback, Number least,
              Number most) {
  const auto text = given.value(option);
  if (!text) return fallback;
  const auto value = events::parse_number<Number>(*text);
  if (value && least <= *value && *value <= most) return *value;
  not_understood("usage.number",
                 {events::text(std::string(option)), events::text(*text),
                  events::text(std::to_string(least)), events::text(std::to_string(most))});
}

inventions::Invention invention(const Given& given) {
  inventions::Invention asked;
  asked.cycles = number(given, "--cycles", asked.cycles, 1, 500);
  asked.seats = number(given, "--seats", asked.seats, 5, 100'000);
  asked.seed = number<std::uint64_t>(given, "--seed", asked.seed, 0, UINT64_MAX);
  asked.first_cycle = number(given, "--first-cycle", asked.first_cycle, events::first_cycle_year,
                             events::last_cycle_year - asked.cycles + 1);
  if (const auto text = given.value("--irregular")) {
    const auto share = counting::parse_fraction(*text);
    if (!share || *share > counting::Fraction{1, 1})
      not_understood("usage.share", {events::text("--irregular"), events::text(*text)});
    asked.irregular = *share;
  }
  return asked;
}

Exit run_generate(Session& session, const Given& given) {
  const inventions::Invention asked = invention(given);
  Progress progress(session, "mag generate");
  std::ostream& out = session.out();
  std::uint64_t lines = 0;
  inventions::generate(asked, [&](std::string_view line) {
    out << line << '\n';
    progress.at(++lines, 0);
    return out.good();
  });
  return Exit::done;
}

}  // namespace

Verb generate_verb() {
  return {
      .name = "generate",
      .summary =
          {"writes the decisions of a fictitious body, for training and load tests",
           "écrit les décisions d'un organe fictif, pour se former et pour les essais de charge"},
      .options =
          {{"--cycles N",
            {"number of cycles, 1 to 500; else 20", "nombre de cycles, de 1 à 500 ; sinon 20"}},
           {"--seats N",
            {"number of stakeholder seats, 5 to 100000; else 50",
             "nombre de sièges de parties prenantes, de 5 à 100000 ; sinon 50"}},
           {"--seed N",
            {"the same number gives the same body on any machine; else 1",
             "un même nombre donne le même organe sur toute machine ; sinon 1"}},
           {"--first-cycle YEAR",
            {"the year of its first cycle; else 2006",
             "l'année de son premier cycle ; sinon 2006"}},
           {"--irregular SHARE",
            {"share of cycles and groups in which a rule is broken on purpose; else 1/20",
             "part des cycles et des groupes où une règle est enfreinte à dessein ; sinon 1/20"}}},
      .examples =
          {{"mag generate --cycles 20 --seats 50 --seed 7 > example.jsonl",
            {"twenty years of a fictitious body", "vingt ans d'un organe fictif"}},
           {"mag init --log try.log.d && mag generate --irregular 0 | mag import - --log try.log.d",
            {"one that keeps every rule, straight into a log of its own",
             "un organe qui respecte toutes les règles, directement dans un journal à part"}}},
      .run = run_generate,
      .formats = {Format::text, Format::jsonl},
      .reads = Reads::nothing};
}

}  // namespace app
