// CSV out, UTF-8: as RFC 4180 says, with LF and nothing added; or, with --for excel, as a
// spreadsheet opens it by a double click: byte order mark, CRLF, the separator that spreadsheets
// use in the language of the answer, and an apostrophe before what they would take for a formula or
// a date. Under a scenario each line has its name in one column more.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "app/cli/session.hpp"

namespace app {

class Csv {
 public:
  // As the session was asked for it; writes what a file begins with.
  explicit Csv(Session& session);
  template <class Cells = std::initializer_list<std::string_view>>
  void row(const Cells& cells) const {
    bool is_first = true;
    for (const std::string_view text : cells) cell(text, std::exchange(is_first, false));
    if (!scenario_.empty()) cell(std::exchange(is_head_, false) ? "scenario" : scenario_, is_first);
    end_row();
  }
  bool good() const;  // what was written so far could be

 private:
  void cell(std::string_view text, bool is_first) const;
  void end_row() const;

  std::ostream& out_;
  bool for_excel_;
  char separator_;
  std::string scenario_;
  mutable bool is_head_ = true;  // the next row names the columns
};

}  // namespace app
