#include "replay/scenario_file.hpp"

#include <algorithm>
#include <array>

#include "events/expected.hpp"
#include "events/json_text.hpp"
#include "events/nearest.hpp"
#include "events/utf8.hpp"

namespace replay {
namespace {

using events::JsonNode;
using Type = JsonNode::Type;
using Kind = Hypothesis::Kind;

constexpr std::size_t shown_bytes = 80;  // of what was found

// "members[2].name" as it continues a JSON pointer: "/members/1/name".
std::string pointer_of(std::string_view field) {
  std::string pointer;
  while (!field.empty()) {
    const bool is_item = field.front() == '[';
    const std::size_t end = std::min(field.find_first_of(is_item ? "]" : ".["), field.size());
    const std::string_view step = field.substr(is_item ? 1 : 0, is_item ? end - 1 : end);
    pointer += '/';
    pointer += is_item ? std::to_string(*events::whole_number(step) - 1) : std::string(step);
    field.remove_prefix(is_item ? std::min(end + 1, field.size()) : end);
    if (field.starts_with('.')) field.remove_prefix(1);
  }
  return pointer;
}

// "base.json" as the file `from` names it, by the shortest path.
std::string beside(const std::string& from, std::string_view name) {
  if (name.starts_with('/')) return std::string(name);
  std::string folder = from.substr(0, from.rfind('/') + 1);
  for (;;) {
    const bool goes_up =
        name.starts_with("../") && folder.size() > 1 && folder != "./" && !folder.ends_with("../");
    if (!goes_up && !name.starts_with("./")) return folder + std::string(name);
    if (goes_up) folder.erase(folder.rfind('/', folder.size() - 2) + 1);
    name.remove_prefix(goes_up ? 3 : 2);
  }
}

class Reader {
 public:
  explicit Reader(OpenFile open) : open_(open) {}

  // `named` is where another file names this one, null for the first.
  void read(const std::string& path, const JsonNode* named = nullptr,
            const std::string& pointer = "");

  tl::expected<Scenario, std::vector<ScenarioMistake>> result() && {
    if (!mistakes_.empty()) return tl::unexpected(std::move(mistakes_));
    return std::move(scenario_);
  }

 private:
  // What is read: a file, and where in it.
  struct Place {
    const JsonNode& node;
    std::string pointer;

    Place operator/(std::string_view member) const {
      return {*node.find(member), pointer + "/" + std::string(member)};
    }
    Place operator[](std::size_t item) const {
      return {node.children[item], pointer + "/" + std::to_string(item)};
    }
  };

  void wrong(events::Mistake mistake, std::string pointer);
  void wrong(const Place& place, events::Message expected);
  bool is(Type type, const Place& place, std::string_view expected);
  // Whether an object has only these members, each once.
  bool has_only(const Place& object, std::span<const std::string_view> known);
  std::string text(const Place& place);
  std::optional<std::int64_t> number(const Place& place, std::string_view expected);
  std::optional<engine::Date> date(const Place& place);
  // Visits each item of a list that is a member of the file, if it has one.
  template <class Visit>
  void each(const Place& file, std::string_view member, Visit visit);

  void head(const Place& file);
  void day(const Place& place);
  Hypothesis of(Kind kind, const Place& place) const;
  void withdraw(const Place& place);
  void replace(const Place& place);
  void decide(Hypothesis hypothesis, const Place& place);
  void terms(const Place& place);
  void parameters(const Place& file);
  void change(const Place& place, const std::string& name, const Place& value, engine::Date from);

  OpenFile open_;
  std::vector<std::string> reading_;  // the file that is read, behind those that stand on it
  std::vector<std::string> read_;     // all that were
  std::string_view source_;           // its text
  Scenario scenario_;
  std::vector<ScenarioMistake> mistakes_;
};

void Reader::wrong(events::Mistake mistake, std::string pointer) {
  mistake.field = std::move(pointer);
  const std::string_view before = source_.substr(0, std::max<std::size_t>(mistake.column, 1) - 1);
  const auto line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
  mistake.column -= std::min(mistake.column, before.rfind('\n') + 1);
  mistakes_.push_back({reading_.back(), line, std::move(mistake)});
}

void Reader::wrong(const Place& place, events::Message expected) {
  wrong({"", events::cut_utf8(place.node.raw, shown_bytes), std::move(expected), place.node.column},
        place.pointer);
}

bool Reader::is(Type type, const Place& place, std::string_view expected) {
  if (place.node.type == type) return true;
  wrong(place, {std::string(expected), {}});
  return false;
}

bool Reader::has_only(const Place& object, std::span<const std::string_view> known) {
  if (!is(Type::object, object, "expected.object")) return false;
  const std::size_t before = mistakes_.size();
  for (const JsonNode& member : object.node.children) {
    const events::Mistake named{"", member.name, {"expected.noDuplicate", {}}, member.name_column};
    if (object.node.find(member.name) != &member) {
      wrong(named, object.pointer + "/" + member.name);
    } else if (std::find(known.begin(), known.end(), member.name) == known.end()) {
      events::Mistake mistake = named;
      mistake.expected =
          events::one_of("expected.knownField", events::nearest(member.name, known), known);
      wrong(std::move(mistake), object.pointer + "/" + member.name);
    }
  }
  return mistakes_.size() == before;
}

std::string Reader::text(const Place& place) {
  return is(Type::text, place, "expected.text") ? place.node.text : "";
}

std::optional<std::int64_t> Reader::number(const Place& place, std::string_view expected) {
  const auto read = place.node.type == Type::number ? events::whole_number(place.node.raw)
                                                    : std::optional<std::int64_t>();
  if (read && *read >= 1) return read;
  wrong(place, {std::string(expected), {}});
  return std::nullopt;
}

std::optional<engine::Date> Reader::date(const Place& place) {
  const std::string written = text(place);
  const auto read = engine::parse_date(written);
  if (!read && place.node.type == Type::text) wrong(place, events::date_expected(written));
  return read;
}

template <class Visit>
void Reader::each(const Place& file, std::string_view member, Visit visit) {
  if (file.node.find(member) == nullptr) return;
  const Place list = file / member;
  if (!is(Type::list, list, "expected.list")) return;
  for (std::size_t item = 0; item < list.node.children.size(); ++item) visit(list[item]);
}

void Reader::read(const std::string& path, const JsonNode* named, const std::string& pointer) {
  const auto refuse = [&](std::string key) {
    if (named != nullptr) return wrong({*named, pointer}, {std::move(key), {}});
    reading_.push_back(path);
    wrong(events::Mistake{"", "", {std::move(key), {}}, 0}, "");
  };
  if (std::find(reading_.begin(), reading_.end(), path) != reading_.end())
    return refuse("expected.otherScenario");
  // A file on which several stand is behind all of them, once.
  if (std::find(read_.begin(), read_.end(), path) != read_.end()) return;
  const std::optional<std::string> content = open_(path);
  if (!content) return refuse("expected.scenarioFile");
  reading_.push_back(path);
  const std::string_view above = std::exchange(source_, *content);
  read_.push_back(path);
  if (auto parsed = events::parse_json(*content); !parsed) {
    if (parsed.error().expected.key == "expected.oneDecision")
      parsed.error().expected = {"expected.oneScenario", {}};
    else if (parsed.error().expected.key == "expected.json")
      parsed.error().expected = {"expected.scenario", {events::text(std::string(format_name))}};
    wrong(std::move(parsed.error()), "");
  } else if (parsed->type != Type::object) {
    wrong({*parsed, ""}, {"expected.scenario", {events::text(std::string(format_name))}});
  } else {
    head({*parsed, ""});
  }
  source_ = above;
  reading_.pop_back();
}

void Reader::head(const Place& file) {
  constexpr std::array<std::string_view, 10> known = {"format", "name",      "known",   "asOf",
                                                      "over",   "withdraw",  "replace", "add",
                                                      "terms",  "parameters"};
  if (!has_only(file, known)) return;
  if (file.node.find("format") == nullptr || (file / "format").node.text != format_name)
    return wrong(file.node.find("format") == nullptr ? file : file / "format",
                 {"expected.scenarioFormat", {events::text(std::string(format_name))}});
  each(file, "over", [&](const Place& place) {
    if (const std::string name = text(place); !name.empty())
      read(beside(reading_.back(), name), &place.node, place.pointer);
  });
  if (file.node.find("name") != nullptr) scenario_.name = text(file / "name");
  if (file.node.find("known") != nullptr)
    if (const auto known_at = number(file / "known", "expected.earlierEvent")) {
      scenario_.known = engine::Position{static_cast<std::uint64_t>(*known_at)};
      scenario_.known_place = reading_.back() + "#/known";
    }
  if (file.node.find("asOf") != nullptr) day(file / "asOf");
  each(file, "withdraw", [&](const Place& place) { withdraw(place); });
  each(file, "replace", [&](const Place& place) { replace(place); });
  each(file, "add", [&](const Place& place) { decide(of(Kind::added, place), place); });
  if (file.node.find("terms") != nullptr) terms(file / "terms");
  parameters(file);
}

// Whether there is such a cycle, only the record can say.
void Reader::day(const Place& place) {
  const std::string written = text(place);
  const bool is_year = written.size() == 4 && engine::parse_date(written + "-01-01");
  if (is_year || engine::parse_date(written)) {
    scenario_.as_of = written;
    scenario_.as_of_place = reading_.back() + "#" + place.pointer;
  } else if (place.node.type == Type::text) {
    wrong(place, events::date_expected(written));
  }
}

Hypothesis Reader::of(Kind kind, const Place& place) const {
  Hypothesis hypothesis{kind};
  hypothesis.place = reading_.back() + "#" + place.pointer;
  return hypothesis;
}

void Reader::withdraw(const Place& place) {
  Hypothesis hypothesis = of(Kind::withdrawn, place);
  const auto position = number(place, "expected.earlierEvent");
  if (!position) return;
  hypothesis.position = {static_cast<std::uint64_t>(*position)};
  suppose(scenario_, std::move(hypothesis));
}

void Reader::replace(const Place& place) {
  constexpr std::array<std::string_view, 2> known = {"position", "by"};
  if (!has_only(place, known)) return;
  for (const std::string_view member : known)
    if (place.node.find(member) == nullptr)
      return wrong({"", "", {"expected.required", {}}, place.node.column},
                   place.pointer + "/" + std::string(member));
  Hypothesis hypothesis = of(Kind::replaced, place);
  const auto position = number(place / "position", "expected.earlierEvent");
  if (!position) return;
  hypothesis.position = {static_cast<std::uint64_t>(*position)};
  const Place by = place / "by";
  if (by.node.find("eventCorrected") != nullptr)
    return wrong(by / "eventCorrected", {"expected.noCorrection", {}});
  decide(std::move(hypothesis), by);
}

void Reader::decide(Hypothesis hypothesis, const Place& place) {
  auto read = events::from_supposed_json(place.node.raw);
  if (!read) {
    events::Mistake mistake = read.error();
    mistake.column += place.node.column - 1;
    return wrong(mistake, place.pointer + pointer_of(mistake.field));
  }
  hypothesis.decision = std::move(*read);
  suppose(scenario_, std::move(hypothesis));
}

// Of several files the last holds.
void Reader::terms(const Place& place) {
  constexpr std::array<std::string_view, 2> known = {"toml", "from"};
  if (!has_only(place, known)) return;
  if (place.node.find("toml") == nullptr)
    return wrong({"", "", {"expected.required", {}}, place.node.column}, place.pointer + "/toml");
  SupposedTerms supposed;
  supposed.place = reading_.back() + "#" + place.pointer;
  if (place.node.find("from") != nullptr) supposed.from = date(place / "from");
  const Place toml = place / "toml";
  if (!is(Type::text, toml, "expected.text")) return;
  auto read = read_terms(toml.node.text);
  if (read) {
    supposed.terms = std::move(*read);
    scenario_.terms = std::move(supposed);
    return;
  }
  for (TermsMistake& each : read.error()) {
    const events::Argument what = events::message(std::move(each.what));
    events::Message where{"mistake.ofTerms", {what}};
    if (each.line > 0)
      where = {"mistake.inTerms",
               {events::number(static_cast<std::int64_t>(each.line)),
                events::number(static_cast<std::int64_t>(each.column)), what}};
    wrong({"", "", std::move(where), toml.node.column}, toml.pointer);
  }
}

void Reader::parameters(const Place& file) {
  if (file.node.find("parameters") == nullptr) return;
  const Place place = file / "parameters";
  if (place.node.type == Type::object) {
    for (const JsonNode& each : place.node.children) {
      const Place value{each, place.pointer + "/" + each.name};
      change(value, each.name, value, engine::Date::earliest());
    }
    return;
  }
  constexpr std::array<std::string_view, 3> known = {"name", "value", "from"};
  each(file, "parameters", [&](const Place& item) {
    if (!has_only(item, known)) return;
    for (const char* member : {"name", "value"})
      if (item.node.find(member) == nullptr)
        return wrong({"", "", {"expected.required", {}}, item.node.column},
                     item.pointer + "/" + member);
    const auto from = item.node.find("from") != nullptr ? date(item / "from")
                                                        : std::optional(engine::Date::earliest());
    if (from) change(item, text(item / "name"), item / "value", *from);
  });
}

void Reader::change(const Place& place, const std::string& name, const Place& value,
                    engine::Date from) {
  Hypothesis hypothesis = of(Kind::changed, place);
  hypothesis.parameter = name;
  hypothesis.value = value.node.type == Type::number ? std::string(value.node.raw) : text(value);
  hypothesis.from = from;
  auto& all = scenario_.hypotheses;
  const auto is_of_it = [&](const Hypothesis& each) {
    return each.kind == Kind::changed && each.parameter == name;
  };
  const auto is_here = [&](const Hypothesis& each) {
    return each.place.starts_with(reading_.back() + "#");
  };
  for (const Hypothesis& each : all)
    if (is_of_it(each) && is_here(each) && each.from == from && each.value != hypothesis.value)
      return wrong(place,
                   {"expected.sameValue", {events::text(each.value), events::text(each.place)}});
  // What another file supposes, and this value goes over, is not supposed any more.
  std::erase_if(all, [&](const Hypothesis& each) {
    return is_of_it(each) && !is_here(each) && each.from >= from;
  });
  // Of the values that a file gives, that of a later day stands later, and goes over the others.
  const auto later = std::find_if(all.begin(), all.end(), [&](const Hypothesis& each) {
    return is_of_it(each) && each.from > from;
  });
  if (std::find_if(all.begin(), later, [&](const Hypothesis& each) {
        return is_of_it(each) && each.from == from && each.value == hypothesis.value;
      }) == later)
    all.insert(later, std::move(hypothesis));
}

}  // namespace

tl::expected<Scenario, std::vector<ScenarioMistake>> read_scenario(const std::string& path,
                                                                   OpenFile open) {
  Reader reader(open);
  reader.read(path);
  return std::move(reader).result();
}

}  // namespace replay
