// A page of help: words in one language, set as lists for the terminal or as tables in Markdown.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "app/cli/session.hpp"
#include "app/cli/verb.hpp"
#include "events/catalogue.hpp"
#include "words/typography.hpp"

namespace app {

// Chooses the words of the page's language, and sets French as a person reads it.
class Page {
 public:
  explicit Page(events::Language language) : language_(language) {}

  events::Language language() const { return language_; }
  std::string operator()(std::string_view en, std::string_view fr) const {
    return language_ == events::Language::fr ? words::set_in_french(fr) : std::string(en);
  }
  std::string operator()(const Said& said) const { return (*this)(said.en, said.fr); }

 private:
  events::Language language_;
};

// A term and what it means.
struct Entry {
  std::string term, says;
};

void print_heading(std::ostream& out, std::string_view text, const Globals& globals);
// What a page explains, and in a few words what that is.
void print_title(std::ostream& out, const std::string& name, std::string_view says,
                 const Globals& globals);
// A paragraph, `indent` columns in from its second line on.
void print_text(std::ostream& out, std::string_view text, std::size_t indent,
                const Globals& globals);
// Terms with what they mean, aligned, under a heading; nothing when there are none.
void print_list(std::ostream& out, std::string_view heading, const std::vector<Entry>& entries,
                const Globals& globals);

using Row = std::vector<std::string>;
// A table; a cell may hold anything but a line feed.
void mark_table(std::ostream& out, const Row& headings, const std::vector<Row>& rows);
// A table of terms, which are set as code, with what they mean; nothing when there are none.
void mark_list(std::ostream& out, std::string_view first, std::string_view second,
               const std::vector<Entry>& entries);
// `text` as code.
std::string marked(std::string_view text);
// `text` in small letters, as the address of a heading has it.
std::string lower(std::string_view text);

}  // namespace app
