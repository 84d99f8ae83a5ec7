// What an answer is laid out on: a paper – a terminal, a page –, and the words to write in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/text/leads.hpp"
#include "app/text/table.hpp"
#include "words/words.hpp"

namespace app {

// An event in a chain: what it did, and below that what more there is to tell of it.
struct Link {
  std::string number, day, what, by;
  std::vector<Cell> more;
  std::string doubt{};  // what a page says where one may suppose that it had not been decided
};

// Makes a whole <svg> in which links lead where it is told; made only where it is shown.
using Drawing = engine::FunctionRef<std::string(Leads leads)>;

// Where the parts of an answer go, in their order.
class Paper {
 public:
  virtual ~Paper() = default;
  virtual void title(std::string_view text) = 0;
  // What the answer is about, before it is told: the name of a page. Elsewhere it is only told.
  virtual void subject(std::string_view) {}
  // What stands under a title, side by side.
  virtual void facts(const std::vector<std::string>& facts) = 0;
  // Of a part of the answer.
  virtual void heading(std::string_view text) = 0;
  // A paragraph from column `first` on, what follows from column `rest` on. Indented ones are a
  // list.
  virtual void tell(std::string_view text, std::size_t first, std::size_t rest) = 0;
  // A paragraph whose beginning stands out; `alone` is the rest where that beginning, as the name
  // of a page, stands there already.
  virtual void line(const Cell& first, std::string_view rest, std::string_view alone) = 0;
  virtual void table(const Table& table) = 0;
  virtual void chain(const std::vector<Link>& chain) = 0;
  // A drawing, where the paper can show one. `name` says of what: "seats". What a picture shows is
  // told beside it, in a table or in sentences.
  virtual void picture(std::string_view name, Drawing drawing, std::string_view caption) = 0;
  // Parts what follows from what stands there, under no heading of its own.
  virtual void gap() = 0;
  virtual bool good() const = 0;  // what was written so far could be
};

struct Sheet {
  Paper& paper;
  const words::Words& words;

  // The sentence for a key or a message.
  std::string say(const events::Message& message) const { return words.say(message); }
  std::string say(std::string_view key) const { return words.say(key); }
  void title(std::string_view text) const { paper.title(text); }
  void subject(std::string_view text) const { paper.subject(text); }
  void heading(std::string_view text) const { paper.heading(text); }
  void tell(std::string_view text, std::size_t first = 0, std::size_t rest = 0) const {
    paper.tell(text, first, rest);
  }
  void tell(const events::Message& message) const { tell(say(message)); }
  void line(const Cell& first, std::string_view rest, std::string_view alone = "") const {
    paper.line(first, rest, alone);
  }
  void print(const Table& table) const { paper.table(table); }
  void picture(std::string_view name, Drawing drawing, std::string_view caption = {}) const {
    paper.picture(name, drawing, caption);
  }
  void gap() const { paper.gap(); }
  bool good() const { return paper.good(); }
  // A table with a column for each key of a heading; right are the columns of numbers.
  Table table(const std::vector<std::string_view>& headings,
              const std::vector<std::size_t>& right = {}) const;
};

}  // namespace app
