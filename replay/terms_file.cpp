#include "replay/terms_file.hpp"

#include <algorithm>

#include "events/decision.hpp"
#include "events/json_text.hpp"
#include "events/lists.hpp"
#include "rules/parameter_mistake.hpp"

namespace replay {
namespace {

// "government media" as two words.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> all;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) all.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return all;
}

}  // namespace

events::Payload adoption_of(const TermsFile& terms, engine::Date on) {
  std::vector<events::NamedValues> parameters;
  for (const TermsFile::Value& each : terms.parameters)
    parameters.push_back({{{"name", each.name},
                           {"value", each.value},
                           {"clause", each.clause},
                           {"basis", each.basis}}});
  return events::Decision(events::Kind::terms_adopted)
      .put("effectiveOn", on)
      .put("authority", terms.authority)
      .put("basis", terms.basis)
      .put("source", terms.source)
      .put("note", terms.note)
      .put("version", terms.version)
      .put("title", terms.title)
      .put("clauses", terms.clauses)
      .put("parameters", parameters)
      .payload()
      .value();
}

std::string to_toml(const TermsFile& terms) {
  const auto list = [](const std::vector<std::string>& all) {
    std::string text;
    for (const std::string& each : all) events::add_to(text, events::quoted(each));
    return "[" + text + "]";
  };
  std::string text;
  const auto line = [&](const std::string& name, const std::string& value) {
    text += name + " = " + value + "\n";
  };
  line("version", events::quoted(terms.version));
  if (!terms.title.empty()) line("title", events::quoted(terms.title));
  if (terms.adopted) line("adopted", to_string(*terms.adopted));
  if (terms.authority != events::Authority::unstated)
    line("authority", events::quoted(events::name_of(terms.authority)));
  if (terms.basis != events::Basis::stated)
    line("basis", events::quoted(events::name_of(terms.basis)));
  line("source", events::quoted(terms.source));
  if (!terms.note.empty()) line("note", events::quoted(terms.note));
  line("clauses", list(terms.clauses));
  for (const TermsFile::Value& each : terms.parameters) {
    text += "\n[parameters." + events::quoted(each.name) + "]\n";
    const counting::Declared* declared = rules::declared_anywhere(each.name);
    using Type = counting::ParameterType;
    const Type type = declared ? declared->type : Type::fraction;
    line("value", type == Type::integer  ? each.value
                  : type == Type::answer ? std::string(each.value == "yes" ? "true" : "false")
                  : type == Type::groups ? list(words_of(each.value))
                                         : events::quoted(each.value));
    if (!each.clause.empty()) line("clause", events::quoted(each.clause));
    if (each.basis != events::Basis::stated)
      line("basis", events::quoted(events::name_of(each.basis)));
  }
  return text;
}

}  // namespace replay
