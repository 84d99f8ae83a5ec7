#include "answers/search.hpp"

#include <algorithm>
#include <boost/json/array.hpp>
#include <map>

#include "answers/people.hpp"
#include "answers/shapes.hpp"
#include "answers/sources.hpp"
#include "events/folding.hpp"
#include "events/nearest.hpp"
#include "words/clauses.hpp"

namespace answers {
namespace {

namespace json = boost::json;
using words::Named;

std::vector<std::string> parts_of(std::string_view text, std::size_t shortest) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end >= shortest) parts.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

class Searching {
 public:
  Searching(const View& view, const std::string& asked)
      : view_(view), wanted_(events::without_accents(asked)), parts_(parts_of(wanted_, 1)) {}

  std::vector<Search::Hit> hits(const words::Words& words) {
    people();
    clauses(words);
    for (const auto& cycle : view_.reg().history().cycles) {
      const std::string year = std::to_string(cycle.value.cycle.year);
      if (is_in(year)) hits_.push_back({Named::cycle, year, year});
    }
    for (const SourceOnRecord& each : sources(view_).sources)
      if (is_in(each.source))
        hits_.push_back({Named::source, std::to_string(each.events.front().value), each.source});
    return std::move(hits_);
  }

  // Of the words in names, and the numbers of clauses.
  std::string near() const {
    const std::vector<std::string_view> known(known_.begin(), known_.end());
    for (const std::string& part : parts_)
      if (const auto near = events::nearest(part, known); !near.empty()) return std::string(near);
    return "";
  }

 private:
  bool is_in(std::string_view text) const {
    const std::string all = events::without_accents(text);
    return !parts_.empty() && std::all_of(parts_.begin(), parts_.end(), [&](const auto& part) {
      return all.find(part) != std::string::npos;
    });
  }

  void know(std::string_view name) {
    for (std::string& part : parts_of(events::without_accents(name), 3))
      known_.push_back(std::move(part));
  }

  void people() {
    std::map<events::Person, std::string> names;  // with all spellings
    for (const auto& known : view_.reg().people().all())
      names[known.value.person] =
          events::to_string(known.value.person) + " " + std::string(known.value.name);
    view_.timeline().each([&](const events::Event&, const engine::Envelope& envelope) {
      for (const std::string& spelling : spellings_in(envelope))
        names[events::persons_of(envelope.payload).first] += " " + spelling;
      return true;
    });
    for (const auto& [person, all] : names) {
      know(all);
      const std::string_view name = view_.reg().people().of(person).value.name;
      const std::string number = events::to_string(person);
      if (is_in(all))
        hits_.push_back({Named::person, number, name.empty() ? number : std::string(name)});
    }
  }

  void clauses(const words::Words& words) {
    const bool is_theirs = heading_of(view_).body.starts_with(words::body_of_clauses);
    for (const words::Clause& clause : words::clauses()) {
      if (!is_theirs) continue;
      known_.emplace_back(clause.number);
      const std::string number = events::without_accents(clause.number);
      const std::string says = words.choose(clause.says.en, clause.says.fr);
      if (wanted_ == number || is_in(says))
        hits_.push_back({Named::clause, std::string(clause.number), says});
    }
  }

  const View& view_;
  const std::string wanted_;
  const std::vector<std::string> parts_;
  std::vector<std::string> known_;
  std::vector<Search::Hit> hits_;
};

}  // namespace

Search search(const View& view, const std::string& asked, const words::Words& words) {
  Searching searching(view, asked);
  Search answer{heading_of(view), asked, searching.hits(words), ""};
  if (answer.hits.empty()) answer.near = searching.near();
  return answer;
}

std::string_view kind_of(Named named) {
  return named == Named::person   ? "person"
         : named == Named::clause ? "clause"
         : named == Named::cycle  ? "cycle"
                                  : "source";
}

json::object to_json(const Search& answer) {
  json::array hits;
  for (const Search::Hit& each : answer.hits)
    hits.push_back({{"kind", kind_of(each.named)}, {"id", each.id}, {"text", each.text}});
  json::object object = to_json(answer.heading);
  object["asked"] = answer.asked;
  object["hits"] = std::move(hits);
  object["near"] = text_or_null(answer.near);
  return object;
}

}  // namespace answers
