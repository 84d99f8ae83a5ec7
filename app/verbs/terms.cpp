#include <array>

#include "app/cli/showing.hpp"
#include "app/help/placeholders.hpp"
#include "app/recording/single.hpp"
#include "app/recording/typed_decision.hpp"
#include "app/supposing/terms_file.hpp"
#include "app/verbs/verb_list.hpp"
#include "events/decision.hpp"

namespace app {
namespace {

const std::string& operand(Session& session, const Given& given, std::size_t place,
                           const char* name) {
  if (given.operands.size() > place) return given.operands[place];
  not_understood("usage.operandMissing",
                 {events::text("terms " + given.operands.front()),
                  events::text(placeholder(name, session.globals().language))});
}

void no_more_than(const Given& given, std::size_t count) {
  if (given.operands.size() > count)
    not_understood("usage.tooMuch", {events::text("terms"), events::text(given.operands[count])});
}

// What has no meaning for these words is refused by name.
template <class Names>
void without(const Given& given, const std::string& words, const Names& names) {
  for (const char* name : names)
    if (given.flag(name))
      not_understood("usage.withoutMeaning", {events::text(words), events::text(name)});
}

answers::TermsText side(Session& session, const std::string& name) {
  if (name.ends_with(".toml")) return answers::text_of(terms_in(session, name));
  return answers::version_named(session.source(), session.globals().moment, name);
}

Exit run_adopt(Session& session, const Given& given) {
  const std::string& path = operand(session, given, 1, "FILE");
  no_more_than(given, 2);
  without(given, "terms adopt", std::array{"--as-of", "--known-at", "--public", "--what-if"});
  if (session.globals().format == Format::csv)
    not_understood("usage.format", {events::text("text, json")});
  const replay::TermsFile terms = terms_in(session, path);
  std::optional<engine::Date> day = terms.adopted;
  if (const auto on = given.value("--on")) {
    day = engine::parse_date(*on);
    if (!day) answers::fail_day("--on", *on, "usage.dayOnly");
  }
  if (!day) not_understood("terms.noDay", {events::text(path)});
  events::Payload payload = replay::adoption_of(terms, *day);
  if (const auto reason = reason_of(given, "--acknowledge"))
    payload = events::with_acknowledgement(payload.bytes(), *reason);
  record_one(session, payload, {.dry = given.flag("--dry-run")});
  return Exit::done;
}

Exit run_terms(Session& session, const Given& given) {
  const std::string word = given.operands.empty() ? "" : given.operands.front();
  if (word == "adopt") return run_adopt(session, given);
  without(given, "terms", std::array{"--on", "--dry-run", "--acknowledge"});
  if (word == "diff") {
    const std::string &from = operand(session, given, 1, "A"),
                      &to = operand(session, given, 2, "B");
    no_more_than(given, 3);
    without(given, "terms diff", std::array{"--as-of"});
    show(session, answers::difference(side(session, from), side(session, to)), session.words());
    return Exit::done;
  }
  no_more_than(given, 1);
  const answers::Source source = session.source();
  const answers::Moment& moment = session.globals().moment;
  if (word.empty())
    show(session, answers::terms_through_time(source, moment), session.words());
  else
    show(session, answers::parameter_through_time(source, moment, word), session.words());
  return Exit::done;
}

}  // namespace

Verb terms_verb() {
  return {
      .name = "terms",
      .summary = {"the terms of reference through time; adopts a new version",
                  "les termes de référence au fil du temps ; en adopte une nouvelle version"},
      .operands = {{"WHAT",
                    {"a parameter, to see it alone; diff A B, of versions on record or files; "
                     "adopt FILE, to record the terms in a file",
                     "un paramètre, pour le voir seul ; diff A B, de versions au registre ou de "
                     "fichiers ; adopt FICHIER, pour consigner les termes d'un fichier"},
                    Times::any}},
      .options =
          {{"--on DATE",
            {"with adopt: the day on which they take effect, unless the file says it",
             "avec adopt : la date à laquelle ils prennent effet, si le fichier ne la dit pas"}},
           {"--acknowledge REASON",
            {"with adopt: record them in spite of the breaches and deviations that they raise; "
             "the reason is kept",
             "avec adopt : les consigner malgré les manquements et les écarts qu'ils provoquent ; "
             "le motif est gardé"}},
           {"--dry-run",
            {"with adopt: only show what they would change; nothing is written",
             "avec adopt : montrer seulement ce qu'ils changeraient ; rien n'est écrit"}}},
      .examples = {{"mag terms --as-of 2019",
                    {"every version, what it changed, and which was in force",
                     "chaque version, ce qu'elle a changé, et laquelle était en vigueur"}},
                   {"mag terms quota.group.government.share",
                    {"one parameter in every version, with clause and source",
                     "un paramètre dans chaque version, avec clause et source"}},
                   {"mag terms diff 2018 data/terms/igf-mag-draft.toml",
                    {"a version on record and a file", "une version du registre et un fichier"}},
                   {"mag terms adopt data/terms/igf-mag-draft.toml --on 2026-01-01 --dry-run",
                    {"what the terms in a file would change",
                     "ce que changeraient les termes d'un fichier"}}},
      .run = run_terms,
      .formats = {Format::text, Format::json, Format::csv},
      .reads = Reads::day};
}

}  // namespace app
