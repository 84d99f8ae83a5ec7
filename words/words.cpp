#include "words/words.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iostream>
#include <map>

#include "counting/family.hpp"
#include "events/catalogue.hpp"
#include "events/countries.hpp"
#include "events/lists.hpp"
#include "rules/parameter_mistake.hpp"
#include "words/amounts.hpp"
#include "words/typography.hpp"

namespace words {
namespace {

const Sentence* sentence(std::string_view key) {
  for (const auto table : all_sentences())
    for (const Sentence& candidate : table)
      if (candidate.key == key) return &candidate;
  return nullptr;
}

template <class Code>
std::string labelled(std::string_view name, events::Language language) {
  const auto code = events::code_named<Code>(name);
  return code ? std::string(events::label_of(*code, language)) : std::string(name);
}

// Those whose seats are counted; the label of the code is for one person.
std::string people_of(std::string_view gender, events::Language language) {
  const bool fr = language == events::Language::fr;
  if (gender == "woman") return fr ? "femmes" : "women";
  if (gender == "man") return fr ? "hommes" : "men";
  return labelled<events::Gender>(gender, language);
}

// The label that most decisions with a field of this name give it; a parameter, a clause or any
// other name stays as it is.
std::string field_or_itself(const std::string& name, events::Language language) {
  std::map<std::string, int> labels;
  for (std::size_t i = 0; i < events::kind_count; ++i) {
    const auto kind = static_cast<events::Kind>(i);
    for (const auto* structure : {&events::decision_structure(), events::field_of(kind).structure})
      for (const events::Declaration& field : structure->fields)
        if (field.name == name) ++labels[std::string(field.label.in(language))];
  }
  const auto most = std::max_element(
      labels.begin(), labels.end(),
      [](const auto& one, const auto& other) { return one.second < other.second; });
  return most == labels.end() ? name : most->first;
}

constexpr std::array<std::string_view, 12> english_months = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

// "15 August 2008", « 15 août 2008 », « 1er août 2008 »; the text as it stands when it is no date.
std::string written_date(const std::string& iso, events::Language language) {
  if (!engine::parse_date(iso)) return iso;
  const auto month = static_cast<std::size_t>(std::stoi(iso.substr(5, 2)) - 1);
  const std::string day = std::to_string(std::stoi(iso.substr(8, 2)));
  if (language == events::Language::en)
    return day + " " + std::string(english_months[month]) + " " + iso.substr(0, 4);
  return day + (day == "1" ? "er " : " ") + std::string(french_months[month]) + " " +
         iso.substr(0, 4);
}

// An argument that is missing is a mistake of this program: it ends a debug build. In any other the
// sentence goes on without.
void end_debugging([[maybe_unused]] const std::string& key, [[maybe_unused]] std::size_t index) {
#ifndef NDEBUG
  std::cerr << "mag: the sentence " << key << " lacks its argument " << index << std::endl;
  std::abort();
#endif
}

}  // namespace

std::array<std::span<const Sentence>, 17> all_sentences() {
  return {sentences_of_about(),     sentences_of_pictures(),  sentences_of_problems(),
          sentences_of_app(),       sentences_of_citing(),    sentences_of_cycles(),
          sentences_of_decisions(), sentences_of_events(),    sentences_of_intake(),
          sentences_of_labels(),    sentences_of_leads(),     sentences_of_pages(),
          sentences_of_rules(),     sentences_of_scenarios(), sentences_of_terms(),
          sentences_of_told(),      sentences_of_usage()};
}

std::string Words::set(std::string_view text) const {
  const bool is_french = language_ == events::Language::fr && typography_ != Typography::typed;
  return is_french ? set_in_french(text) : std::string(text);
}

void Words::add_to(std::string& said, std::string_view more) const {
  events::add_to(said, more, say("label.separator"));
}

std::string Words::say(const events::Message& message) const {
  const Sentence* found = sentence(message.key);
  if (!found) return message.key;
  const std::string pattern = choose(found->en, found->fr);
  std::string said;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const std::size_t end = pattern[i] == '{' ? pattern.find('}', i) : std::string::npos;
    if (end == std::string::npos || pattern[end - 1] < '0' || pattern[end - 1] > '9') {
      said += pattern[i];
      continue;
    }
    const auto index = static_cast<std::size_t>(pattern[end - 1] - '0');
    const bool is_given = index < message.arguments.size();
    if (!is_given) end_debugging(message.key, index);
    const std::string given =
        is_given ? with_noun(pattern.substr(i + 1, end - i - 2), message.arguments[index])
                 : std::string();
    // Of an enumeration that ends early, the comma goes too.
    if (given.empty() && said.ends_with(", ")) said.resize(said.size() - 2);
    said += given;
    i = end;
  }
  return said;
}

// What is only proposed has a name of its own in the place of the noun, with the article that the
// noun has.
std::string Words::with_noun(const std::string& noun, const events::Argument& argument) const {
  if (argument.type == events::Argument::Type::position)
    return mark(Named::event, argument.value, noun + argument.value);
  if (noun.empty() || argument.type != events::Argument::Type::proposed)
    return noun + word(argument);
  const bool has_article = noun.front() == 'l' || noun.front() == 'L';
  std::string name = (has_article && argument.value != "0" ? "la " : "") + word(argument);
  if (noun.front() == 'L' || noun.front() == 'E') name.front() += 'A' - 'a';
  return name;
}

std::string Words::word(const events::Argument& argument) const {
  using Type = events::Argument::Type;
  switch (argument.type) {
    case Type::date:
      return set(written_date(argument.value, language_));
    case Type::person: {
      const auto person = events::parse_person(argument.value);
      return person ? name_of(*person) : argument.value;
    }
    case Type::country: {
      const auto country = events::parse_country(argument.value);
      return country ? set(events::name_of(*country, on_, language_)) : argument.value;
    }
    case Type::countries: {
      std::string names;
      std::string_view codes = argument.value;
      while (!codes.empty()) {
        const std::size_t end = std::min(codes.find(' '), codes.size());
        events::add_to(names, word({Type::country, std::string(codes.substr(0, end))}));
        codes.remove_prefix(std::min(end + 1, codes.size()));
      }
      return names;
    }
    case Type::group:
      return set(labelled<events::Group>(argument.value, language_));
    case Type::region:
      return set(labelled<events::Region>(argument.value, language_));
    case Type::gender:
      return people_of(argument.value, language_);
    case Type::seat:
      if (argument.value.empty()) return choose("seat of unknown kind", "siège de nature inconnue");
      return set(labelled<events::Seat>(argument.value, language_));
    case Type::kind:
      return set(labelled<events::Kind>(argument.value, language_));
    case Type::measure:
      return set(labelled<events::Measure>(argument.value, language_));
    case Type::fraction:
      return set(amount_in_words(argument.value, typography_ != Typography::typed, language_));
    case Type::parameter:
      return set(field_or_itself(argument.value, language_));
    case Type::proposed:
      if (argument.value == "0") return say("proposed.alone");
      return say({"proposed.line", {{Type::number, argument.value}}});
    case Type::position:
      return mark(Named::event, argument.value, argument.value);
    case Type::cycle:
      return mark(Named::cycle, argument.value, argument.value);
    case Type::clause:
      return mark(Named::clause, argument.value, argument.value);
    case Type::message:
      return say(argument.said.front());
    default:
      return argument.value;
  }
}

std::string Words::instant(engine::Instant instant) const {
  const std::string exact = engine::to_string(instant);
  const std::string hour = exact.substr(11, 2), minute = exact.substr(14, 2);
  return word({events::Argument::Type::date, exact.substr(0, 10)}) + ", " +
         choose(hour + ":" + minute + " UTC", hour + "\u00A0h\u00A0" + minute + "\u00A0(TU)");
}

std::string Words::mark(Named named, std::string_view id, const std::string& text) const {
  return typography_ == Typography::marked ? marked(named, id, text) : text;
}

std::string Words::name_of(events::Person person) const {
  const std::string number = events::to_string(person);
  const auto known = people_ ? people_->of(person) : projections::Known<projections::Description>();
  const bool has_name = known && !known.value.name.empty();
  return mark(Named::person, number, has_name ? std::string(known.value.name) : number);
}

std::string Words::number_of(engine::Position position) const {
  return word({events::Argument::Type::position, std::to_string(position.value)});
}

std::string Words::numbers_of(const std::vector<engine::Position>& positions) const {
  std::string all;
  for (const engine::Position position : positions) events::add_to(all, number_of(position), " ");
  return all;
}

std::string Words::clause(std::string_view clause) const {
  return word({events::Argument::Type::clause, std::string(clause)});
}

std::string Words::id_of(const rules::Finding& finding) const {
  return mark(Named::finding, finding.id, finding.id);
}

std::string Words::name_of(rules::Verdict verdict) const {
  constexpr std::array<events::Label, rules::verdict_count> names = {
      {{"met", "respecté"},
       {"deviation", "écart"},
       {"breach", "manquement"},
       {"undetermined", "indéterminé"},
       {"not applicable", "sans objet"}}};
  return set(names[static_cast<std::size_t>(verdict)].in(language_));
}

std::string Words::verdict_of(const rules::Finding& finding) const {
  if (finding.clause.empty() && finding.verdict == rules::Verdict::departure)
    return choose("disagreement", "désaccord");
  return name_of(finding.verdict);
}

std::string Words::name_of(counting::Evidence evidence) const {
  constexpr std::array<events::Label, counting::evidence_count> names = {
      {{"nothing", "rien"},
       {"named seats", "sièges avec un nom"},
       {"published figure", "chiffre publié"}}};
  return set(names[static_cast<std::size_t>(evidence)].in(language_));
}

std::string Words::value_of(std::string_view parameter, std::string_view value) const {
  const rules::Declared* declared = rules::declared_anywhere(parameter);
  if (declared && declared->type == counting::ParameterType::answer)
    return value == "yes" ? say("label.yes") : value == "no" ? say("label.no") : std::string(value);
  if (!declared || declared->type != counting::ParameterType::groups) return std::string(value);
  std::string groups;
  while (!value.empty()) {
    const std::size_t end = std::min(value.find(' '), value.size());
    const auto group = events::code_named<events::Group>(value.substr(0, end));
    events::add_to(groups, group ? label(*group) : std::string(value.substr(0, end)));
    value.remove_prefix(std::min(end + 1, value.size()));
  }
  return groups;
}

std::string Words::meaning_of(std::string_view parameter) const {
  using Type = events::Argument::Type;
  struct Dimension {
    std::string_view name;
    Type type;
    const char* each;
  };
  static constexpr std::array dimensions{
      Dimension{"group", Type::group, "terms.eachGroup"},
      Dimension{"region", Type::region, "terms.eachRegion"},
      Dimension{"gender", Type::gender, "terms.eachGender"},
      Dimension{"country", Type::country, "terms.eachCountry"},
  };
  const rules::Declared* declared = rules::declared_anywhere(parameter);
  if (!declared) return "";
  std::string meaning = choose(declared->meaning_en, declared->meaning_fr);
  const auto [of, value] = counting::part_of(parameter, *declared);
  for (const Dimension& each : dimensions)
    if (each.name == of)
      return meaning + " (" +
             (value == "*" ? say(each.each) : word({each.type, std::string(value)})) + ")";
  return meaning;
}

}  // namespace words
