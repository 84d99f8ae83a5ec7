#include "tests/events/made_decision.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "engine/time.hpp"
#include "events/catalogue.hpp"

namespace events_tests {
namespace {

using namespace events;

constexpr std::array<std::string_view, 10> texts = {"PI/1846",
                                                    "a \"quoted\" word",
                                                    "back\\slash / and slash",
                                                    "Élan, Łódź, Αθήνα",
                                                    "网络治理",
                                                    "حوكمة",
                                                    "🌍 of all",
                                                    "x",
                                                    "  spaced  ",
                                                    "0"};
constexpr std::array<std::string_view, 12> countries = {"BR", "GR", "US", "CS", "SU", "YU",
                                                        "TL", "TP", "AI", "AZ", "ET", "KE"};

class Maker {
 public:
  Maker(Fields fields, Choose choose, bool shuffled)
      : fields_(fields), choose_(choose), shuffled_(shuffled) {}

  std::string decision(Kind kind, bool within_correction) {
    std::vector<std::string> members;
    for (const Declaration& field : decision_structure().fields) {
      const bool is_link = field.name == "cause" || field.name == "amends";
      const bool refused = is_link && (within_correction || kind == Kind::event_corrected);
      if (!refused && states(field)) members.push_back(member(field));
    }
    members.push_back(kind == Kind::event_corrected ? correction() : member(field_of(kind)));
    return joined(std::move(members), "{", "}");
  }

 private:
  bool states(const Declaration& field) {
    return field.required || fields_ == Fields::all || (fields_ == Fields::some && choose_(2) == 1);
  }

  std::string member(const Declaration& field) { return named(field.name, value(field)); }

  static std::string named(std::string_view name, const std::string& value) {
    return in_quotes(name) + ":" + value;
  }

  // Of any kind but a correction.
  Kind any_replacement() {
    const std::size_t chosen = choose_(kind_count - 1);
    const auto correction = static_cast<std::size_t>(Kind::event_corrected);
    return static_cast<Kind>(chosen < correction ? chosen : chosen + 1);
  }

  std::string correction() {
    std::vector<std::string> members = {R"("position":)" + std::to_string(1 + choose_(1000))};
    const bool replaces = fields_ == Fields::all || (fields_ == Fields::some && choose_(2) == 1);
    if (replaces)
      members.push_back(named("replacement", decision(any_replacement(), true)));
    else
      members.emplace_back(R"("withdrawn":true)");
    members.push_back(named("reason", any_text()));
    return named("eventCorrected", joined(std::move(members), "{", "}"));
  }

  std::string structure(const Structure& structure) {
    std::vector<std::string> members;
    for (const Declaration& field : structure.fields)
      if (states(field)) members.push_back(member(field));
    return joined(std::move(members), "{", "}");
  }

  std::string value(const Declaration& field) {
    switch (field.shape) {
      case Shape::text:
        return any_text();
      case Shape::texts:
      case Shape::structures: {
        std::vector<std::string> items;
        for (std::size_t i = 0, count = 1 + choose_(3); i < count; ++i)
          items.push_back(field.shape == Shape::texts ? any_text() : structure(*field.structure));
        return joined(std::move(items), "[", "]", false);
      }
      case Shape::boolean:
        return "true";
      case Shape::code:
        return in_quotes(field.codes[1 + choose_(field.codes.size() - 1)].name);
      case Shape::structure:
        return structure(*field.structure);
      default:
        return number(field);
    }
  }

  std::string number(const Declaration& field) {
    const auto span = static_cast<std::size_t>(field.maximum - field.minimum);
    const std::size_t edge = choose_(8);
    const std::int64_t picked = edge == 0 ? field.minimum
                                : edge == 1
                                    ? field.maximum
                                    : field.minimum + static_cast<std::int64_t>(choose_(span));
    if (field.format == Format::date)
      return in_quotes(engine::to_string(engine::Date{static_cast<std::int32_t>(picked)}));
    if (field.format == Format::person)
      return in_quotes(to_string(Person{static_cast<std::uint32_t>(picked)}));
    if (field.format == Format::country) return in_quotes(countries.at(choose_(countries.size())));
    return std::to_string(picked);
  }

  std::string any_text() {
    std::string made;
    for (std::size_t i = 0, count = 1 + choose_(3); i < count; ++i)
      made += texts.at(choose_(texts.size()));
    return in_quotes(made);
  }

  std::string joined(std::vector<std::string> parts, std::string open, std::string_view close,
                     bool may_shuffle = true) {
    if (shuffled_ && may_shuffle)
      for (std::size_t i = parts.size(); i > 1; --i) std::swap(parts[i - 1], parts[choose_(i)]);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (i > 0) open += ',';
      open += parts[i];
    }
    open += close;
    return open;
  }

  Fields fields_;
  Choose choose_;
  bool shuffled_;
};

}  // namespace

std::string make_decision(Kind kind, Fields fields, Choose choose, bool shuffled) {
  return Maker(fields, choose, shuffled).decision(kind, false);
}

std::string in_quotes(std::string_view text) {
  std::string made = "\"";
  for (const char letter : text) {
    if (letter == '"' || letter == '\\') made += '\\';
    made += letter;
  }
  made += '"';
  return made;
}

}  // namespace events_tests
