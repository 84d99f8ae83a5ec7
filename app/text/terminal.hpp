// A terminal as paper: lines that keep within its width, in colours where it has them. Nothing of
// what stands in a record steers it.
#pragma once

#include <ostream>

#include "app/text/sheet.hpp"

namespace app {

class Terminal : public Paper {
 public:
  Terminal(std::ostream& out, std::size_t width, bool coloured)
      : out_(out), width_(width), coloured_(coloured) {}

  void title(std::string_view text) override;
  void facts(const std::vector<std::string>& facts) override;
  void heading(std::string_view text) override;
  void tell(std::string_view text, std::size_t first, std::size_t rest) override;
  void line(const Cell& first, std::string_view rest, std::string_view alone) override;
  void table(const Table& table) override { table.print(out_, width_, coloured_); }
  void chain(const std::vector<Link>& chain) override;
  void picture(std::string_view, Drawing, std::string_view) override {}
  void gap() override { out_ << '\n'; }
  bool good() const override { return out_.good(); }

 private:
  void print(const Link& link, std::size_t widest);

  std::ostream& out_;
  std::size_t width_;
  bool coloured_;
};

}  // namespace app
