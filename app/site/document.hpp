// The document around an answer that is laid out as HTML: head, menu, what else can be asked, and
// where the same answer can be had.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/html/html.hpp"
#include "engine/envelope.hpp"
#include "words/words.hpp"

namespace app {

// Where the site lies, and what its addresses have in common.
struct Ground {
  std::string base;           // "" or "/x": what stands before every address
  std::string style, script;  // addresses, without the base
  std::string origin{};       // "https://mag.example.org", as others reach it; "" where nobody said

  // What stands before an address that works elsewhere too, where somebody said how.
  std::string whole() const { return origin + base; }
};

// What is said of an answer below it, for whoever takes it along.
struct TakenAlong {
  std::string day;             // "" where it is not of one
  engine::Position known_at;   // the last event that was known
  engine::Instant known_on{};  // when that was recorded
  std::string fingerprint;
  std::string body{};                   // whose record it is; "" when not on record
  std::optional<std::string> pinned{};  // behind the language: the address at which it stays
  bool is_pinned = false;               // this is that address
  std::optional<bool> is_as_cited{};    // where the address says which answer was cited
  std::string current{};                // behind the language: the same as known today
  std::string recompute{};              // the command that says the fingerprint again
};

struct Document {
  std::string title;
  std::string path;   // "seats", behind the language
  std::string query;  // "?asOf=2011", or ""
  Blocks body{};
  std::string heard{};  // by which the stream goes on from what it shows, or ""
  // What can be asked, as a form shows it.
  struct Field {
    std::string_view name, label;  // the parameter, and the key of what it is called; "": unseen
    std::string value;             // that is given
    std::vector<std::string> known{};  // what may be given, besides others
    // What alone may be given, and what it is called; "" is nothing in particular.
    std::vector<std::pair<std::string, std::string>> menu{};
  };
  std::vector<Field> fields{};
  std::string banner{};  // HTML: what should be known of all that follows
  std::string moment{};  // HTML in the place of that form: of a day, and of what was known
  // What belongs to the page and has one of its own, as below.
  std::vector<std::pair<std::string, std::string>> nearby{};
  // Where else the answer is: the key of what to call it, the address without the base.
  std::vector<std::pair<std::string, std::string>> elsewhere{};
  std::vector<std::string> commands{};  // that give the same answers
  std::optional<TakenAlong> taken{};
};

// What of it stands within a page of others: the answer, and where it is from.
std::string to_embed(const Document& document, const Ground& ground, const words::Words& words);
// `words` of the language of the page.
std::string to_html(const Document& document, const Ground& ground, const words::Words& words);

}  // namespace app
