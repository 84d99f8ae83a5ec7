#include "rosters/columns.hpp"

#include <algorithm>
#include <string>

#include "events/code_meant.hpp"
#include "events/expected.hpp"

namespace rosters {
namespace {

using events::CodeWord;

std::vector<CodeWord> codes(std::string_view enumeration) {
  const auto all = events::codes_of(enumeration).subspan(1);
  return {all.begin(), all.end()};
}

// What people also write: taken for a value, or only suggesting it.
struct OtherWord {
  Column column;
  std::string_view word, value;
  bool counts;
};
constexpr std::array<OtherWord, 8> other_words = {{{Column::complete, "true", "yes", true},
                                                   {Column::complete, "vrai", "yes", true},
                                                   {Column::complete, "false", "no", true},
                                                   {Column::complete, "faux", "no", true},
                                                   {Column::seat, "member", "stakeholder", false},
                                                   {Column::seat, "membre", "stakeholder", false},
                                                   {Column::seat, "président", "chair", false},
                                                   {Column::seat, "présidente", "chair", false}}};

const OtherWord* other_word(Column column, std::string_view word) {
  const auto found =
      std::find_if(other_words.begin(), other_words.end(), [&](const OtherWord& other) {
        const CodeWord written{other.word, {}};
        return other.column == column && events::code_labelled(word, {&written, 1});
      });
  return found == other_words.end() ? nullptr : &*found;
}

}  // namespace

const std::array<ListColumn, 14>& list_columns() {
  static const std::array<ListColumn, 14> columns = {
      {{"cycle", true, true},
       {"effective_on", true, true},
       {"name", true, true},
       {"country"},
       {"group", true, false, codes("Group")},
       {"affiliation"},
       {"seat", true, false, codes("Seat")},
       {"source", true, true},
       {"status",
        false,
        false,
        {{"new", {"new member", "nouveau membre"}},
         {"returning", {"returning member", "membre reconduit"}}}},
       {"role", false},
       {"complete", false, false, {{"yes", {"yes", "oui"}}, {"no", {"no", "non"}}}},
       {"note", false},
       {"person", false},
       {"authority", false, false, codes("Authority")}}};
  return columns;
}

const ListColumn& column_of(Column column) {
  return list_columns()[static_cast<std::size_t>(column)];
}

std::optional<std::size_t> value_of(Column column, std::string_view word) {
  const auto& values = column_of(column).values;
  if (const auto labelled = events::code_labelled(word, values)) return labelled;
  const OtherWord* other = other_word(column, word);
  if (other == nullptr || !other->counts) return std::nullopt;
  return events::code_labelled(other->value, values);
}

events::Message values_expected(Column column, std::string_view word) {
  const auto& values = column_of(column).values;
  std::vector<std::string_view> names;
  for (const CodeWord& value : values) names.push_back(value.name);
  const OtherWord* other = other_word(column, word);
  const std::string_view meant = other != nullptr ? other->value : events::code_meant(word, values);
  return events::one_of("expected.oneOf", meant, names);
}

}  // namespace rosters
