#include "decisions/generate.hpp"

#include <charconv>
#include <ostream>

#include "app/cli/progress.hpp"
#include "app/cli/session.hpp"
#include "app/cli/verb_list.hpp"

namespace app {
namespace {

template <class Number>
Number number(const Given& given, std::string_view option, Number fallback, Number least,
              Number most) {
  const auto text = given.value(option);
  if (!text) return fallback;
  Number value{};
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), value);
  if (error == std::errc() && end == text->data() + text->size() && least <= value && value <= most)
    return value;
  throw Failure(Exit::usage,
                {"usage.number",
                 {events::text(std::string(option)), events::text(*text),
                  events::text(std::to_string(least)), events::text(std::to_string(most))}});
}

decisions::Invention invention(const Given& given) {
  decisions::Invention asked;
  asked.cycles = number(given, "--cycles", asked.cycles, 1, 500);
  asked.seats = number(given, "--seats", asked.seats, 5, 100'000);
  asked.seed = number<std::uint64_t>(given, "--seed", asked.seed, 0, UINT64_MAX);
  asked.first_cycle = number(given, "--first-cycle", asked.first_cycle, events::first_cycle_year,
                             events::last_cycle_year - asked.cycles + 1);
  if (const auto text = given.value("--irregular")) {
    const auto share = rules::parse_fraction(*text);
    if (!share || *share > rules::Fraction{1, 1})
      throw Failure(Exit::usage,
                    {"usage.share", {events::text("--irregular"), events::text(*text)}});
    asked.irregular = *share;
  }
  return asked;
}

Exit run(Session& session, const Given& given) {
  session.offers({Format::text, Format::jsonl});
  const decisions::Invention asked = invention(given);
  Progress progress(session.err(), session.globals().progress, "mag generate");
  std::ostream& out = session.out();
  std::uint64_t lines = 0;
  decisions::generate(asked, [&](std::string_view line) {
    out << line << '\n';
    progress.at(++lines, 0);
    return out.good();
  });
  return Exit::done;
}

}  // namespace

Verb generate_verb() {
  return {
      "generate",
      {"writes the decisions of an invented body, for learning and for load",
       "écrit les décisions d'un organe inventé, pour apprendre et pour éprouver"},
      {},
      {{"--cycles",
        "N",
        {"how many cycles, 1 to 500; else 20", "combien de cycles, de 1 à 500 ; sinon 20"}},
       {"--seats",
        "N",
        {"how many stakeholder seats, 5 to 100000; else 50",
         "combien de sièges de parties prenantes, de 5 à 100000 ; sinon 50"}},
       {"--seed",
        "N",
        {"the same seed gives the same body on any machine; else 1",
         "la même graine donne le même organe sur toute machine ; sinon 1"}},
       {"--first-cycle",
        "YEAR",
        {"the year of its first cycle; else 2006", "l'année de son premier cycle ; sinon 2006"}},
       {"--irregular",
        "SHARE",
        {"in which share of cycles and groups a rule is bent on purpose; else 1/20",
         "dans quelle part des cycles et groupes une règle est enfreinte à dessein ; sinon 1/20"}}},
      {{"mag generate --cycles 20 --seats 50 --seed 7 > example.jsonl",
        {"twenty years of an invented body", "vingt ans d'un organe inventé"}},
       {"mag generate --irregular 0 | mag import -",
        {"one that keeps every rule, straight into the log",
         "un organe qui respecte toutes les règles, directement dans le journal"}}},
      false,
      run,
      Reads::nothing};
}

}  // namespace app
