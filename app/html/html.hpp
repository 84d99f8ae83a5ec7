// HTML as paper: what an answer is laid out on for a page. It holds the answer and nothing else;
// the document around it is made by whoever serves it. All text is escaped; what is marked (words/
// marks.hpp) leads where `Leads` says.
#pragma once

#include <string>
#include <vector>

#include "app/text/sheet.hpp"
#include "words/marks.hpp"

namespace app {

// A part of a page: what it is, and its HTML; of a title only what stands within it.
struct Block {
  // A line is told too; its beginning stands out.
  enum class Kind { title, facts, heading, told, line, list, table, chain, picture, other };
  Kind kind;
  std::string html;
};
using Blocks = std::vector<Block>;

void append(Blocks& to, Blocks more);
// Puts it before the first of that kind, or else behind all.
void put_before(Blocks& laid, Block::Kind kind, std::string html);
// One after the other, with titles in this element.
std::string html_of(const Blocks& laid, std::string_view title = "h1");

class Html : public Paper {
 public:
  // `leads` must outlive it.
  explicit Html(Leads leads) : leads_(leads) {}

  void title(std::string_view text) override;
  void subject(std::string_view text) override { subject_ = words::unmarked(text); }
  void facts(const std::vector<std::string>& facts) override;
  void heading(std::string_view text) override;
  void tell(std::string_view text, std::size_t first, std::size_t rest) override;
  void line(const Cell& first, std::string_view rest, std::string_view alone) override;
  void table(const Table& table) override;
  void chain(const std::vector<Link>& chain) override;
  void picture(std::string_view name, Drawing drawing, std::string_view caption) override;
  void gap() override { close(); }
  bool good() const override { return true; }

  // What was laid out.
  Blocks take();
  // What it is about; "" where it does not say.
  const std::string& subject() const { return subject_; }

 private:
  void close();  // the list that is open
  // What the page is named after need not be told again.
  bool is_subject(std::string_view text) const {
    return !subject_.empty() && words::unmarked(text) == subject_;
  }
  void begin(Block::Kind kind);
  void put(std::string_view html) { laid_.back().html += html; }
  void put_doubt(const Link& link);
  std::string linked(std::string_view text) const;
  std::string cell(const Cell& cell) const;

  Leads leads_;
  Blocks laid_;
  std::string subject_;
  std::size_t open_ = 0;    // lists within each other
  bool has_title_ = false;  // a further one stands below it
};

// Text in which addresses lead there.
std::string linked_addresses(std::string_view text);
// Text as it stands in HTML, in an attribute too.
std::string escaped(std::string_view text);

}  // namespace app
