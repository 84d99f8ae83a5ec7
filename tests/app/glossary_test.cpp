// One word for one idea: words that the glossary replaced occur in no sentence, no label, no help
// and no manual.
#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "app/help/help.hpp"
#include "events/catalogue.hpp"
#include "tests/app/command.hpp"
#include "words/words.hpp"

namespace {

using events::Language;

struct Ban {
  const char* pattern;  // of whole words, in whatever case
  const char* instead;
};

const std::vector<Ban>& english() {
  static const std::vector<Ban> all = {
      {"verbs?", "command"},
      {"positions?", "event number"},
      {"rosters?", "member list"},
      {"alias(es)?", "spelling"},
      {"host seats?", "host country seat"},
      {"host countries' seats", "host country seats"},
      {"asked|asks", "required; checks"},
      {"is \\S+ meant\\?", "did you mean"},
      {"one too many", "unexpected argument"},
      {"(does not|do not) go (together|with)", "cannot be combined with"},
      {"found \\S+, expected", "\"x\" is not valid; expected: "},
      {"successors?", "the person taking over"},
      {"graver", "more serious"},
      {"departures?|depart", "deviation"},
      {"evidence", "based on"},
      {"by the way", "also"},
      {"is told|are told|is then told", "is shown"},
      {"invented", "fictitious"},
      {"amends?|amended", "corrects"},
      {"stands in (the )?place of", "replaces"},
      {"seats aimed at", "target number of seats"},
      {"due to leave|leavers", "outgoing members"},
      {"received the forum", "hosted the Forum"},
      {"new to the group|in the group", "in the MAG, the body"},
      {"person described", "personal details recorded"},
  };
  return all;
}

const std::vector<Ban>& french() {
  static const std::vector<Ban> all = {
      {"verbes?", "commande"},
      {"positions?", "numéro d'événement"},
      {"variantes?", "graphie"},
      {"sièges? d'hôtes?|sièges? de pays hôtes", "siège de pays hôte"},
      {"présentiel", "physique"},
      {"aucuns|aucunes", "néant"},
      {"derechef", "de nouveau"},
      {"successeurs?", "personne qui succède"},
      {"échus?", "arrivé à expiration"},
      {"demandée?s?", "requis"},
      {"membres? démis", "cessation de fonctions sur décision"},
      {"inventée?s?", "fictif"},
      {"tient lieu", "remplace"},
      {"reconduits? tacitement", "renouvelé par tacite reconduction"},
      {"preuves?", "fondé sur"},
      {"s'agit-il de", "vouliez-vous dire"},
      {"ne (va|vont) pas (ensemble|avec)", "ne peut pas être combiné avec"},
      {"est de trop", "argument inattendu"},
      {"\\S+ trouvé, attendu", "valeur \"x\" refusée ; attendu : "},
      {"ceux qui|celui qui", "les membres"},
      {"nouveau dans le groupe|dans le groupe", "entrée dans l'organe; au MAG"},
      {"écrivains?", "programme"},
      {"instants?", "moment"},
      {"en soi", ""},
      {"changé de main", "changé de mains"},
      {"partants?", "membres sortants"},
      {"constats? inconnus?", "constat indéterminé"},
      {"fut|furent|maintint", "a été"},
      {"questions émergentes", "problèmes émergents"},
      {"forum programmé", "édition du Forum annoncée"},
      {"PATH|COMMAND|KIND|REASON", "CHEMIN, COMMANDE, TYPE, MOTIF"},
      {"« --[^»]*»", "an option stands as it is typed"},
  };
  return all;
}

// What is typed or recorded as it stands – code, options, names of fields and files, web addresses,
// what a parameter is called – keeps its words; with what French is set in, as one types it.
std::string without_code(const std::string& text) {
  static const std::regex code(
      "`[^`]*`|\\]\\([^)]*\\)|--[a-zA-Z-]+|https?://\\S+|\\b[a-z]+[A-Z][A-Za-z]*\\b|"
      "\\b[a-zA-Z]+\\.[a-zA-Z.]+\\b|<[^>]*>|\"[a-z]+\"");
  return std::regex_replace(test::typed(text), code, "`");
}

std::vector<std::string> words_banned(const std::string& text, Language language) {
  std::vector<std::string> found;
  const std::string plain = without_code(text);
  for (const Ban& ban : language == Language::fr ? french() : english()) {
    const bool as_is = std::string(ban.pattern).find("PATH") != std::string::npos;
    const std::regex word(
        "(^|[^A-Za-z\\x80-\\xff_-])(" + std::string(ban.pattern) + ")(?![A-Za-z\\x80-\\xff_-])",
        as_is ? std::regex::ECMAScript : std::regex::ECMAScript | std::regex::icase);
    for (std::sregex_iterator at(plain.begin(), plain.end(), word), end; at != end; ++at) {
      const std::size_t from =
          at->position(2) > 50 ? static_cast<std::size_t>(at->position(2)) - 50 : 0;
      found.push_back("\"" + at->str(2) + "\", better " + ban.instead + ": …" +
                      plain.substr(from, 100) + "…");
    }
  }
  return found;
}

// A word that may stand where it is found, and why.
struct Exception {
  std::string_view of, word, why;
};
constexpr Exception exceptions[] = {
    {"usage.failOn", "departure", "the code of a verdict, as it is typed"},
    {"audit", "departure", "the same in the help of --fail-on"},
    {"manual", "departure", "the same, and the code of the verdict in the manual of rules"},
    {"record", "asked", "the reason in an example is anybody's own text"},
    {"import", "position", "of an order: position by position"},
};

void check(std::string_view of, const std::string& text, Language language) {
  for (const std::string& fault : words_banned(text, language)) {
    const bool is_allowed =
        std::any_of(std::begin(exceptions), std::end(exceptions), [&](const Exception& each) {
          return each.of == of && fault.starts_with("\"" + std::string(each.word) + "\"");
        });
    CHECK_MESSAGE(is_allowed, of, ": ", fault);
  }
}

}  // namespace

TEST_CASE("no sentence has a word that the glossary replaced") {
  for (const auto table : words::all_sentences())
    for (const words::Sentence& sentence : table) {
      check(sentence.key, std::string(sentence.en), Language::en);
      check(sentence.key, std::string(sentence.fr), Language::fr);
    }
}

TEST_CASE("no label of a decision, a field or a code has one") {
  for (const events::Declaration& kind : events::decision_structure().kinds)
    for (const Language language : test::languages) {
      check(kind.name, std::string(kind.label.in(language)), language);
      for (const events::Declaration& field : kind.structure->fields) {
        check(kind.name, std::string(field.label.in(language)), language);
        for (const events::CodeWord& code : field.codes)
          check(code.name, std::string(code.label.in(language)), language);
      }
    }
}

TEST_CASE("no help and no manual has one") {
  for (const Language language : test::languages) {
    app::Globals globals;
    globals.language = language;
    std::ostringstream overview;
    app::print_overview(overview, globals);
    check("help", overview.str(), language);
    for (const app::Verb& verb : app::verbs()) {
      std::ostringstream help;
      app::print_help(help, verb, globals);
      check(verb.name, help.str(), language);
    }
    for (const auto print :
         {app::print_manual, app::print_decisions, app::print_rules, app::print_clauses}) {
      std::ostringstream manual;
      print(manual, language);
      check("manual", manual.str(), language);
    }
  }
}

TEST_CASE("words that were replaced are seen, and what is typed is not") {
  CHECK(words_banned("there is no verb \"x\"", Language::en).size() == 1);
  CHECK(words_banned("Verdict: departure", Language::en).size() == 1);
  CHECK(words_banned("found \"x\", expected a position such as 17", Language::en).size() == 2);
  CHECK(words_banned("« x » trouvé, attendu une position comme 17", Language::fr).size() == 2);
  CHECK(words_banned("mandat échu ; termes : aucuns", Language::fr).size() == 2);
  CHECK(words_banned("the field `position`, --aliases, \"roster\" and adverbs", Language::en)
            .empty());
  CHECK(words_banned("une échéance, la supposition", Language::fr).empty());
}
