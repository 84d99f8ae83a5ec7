#include "app/text/terminal.hpp"

#include <algorithm>

#include "words/layout.hpp"

namespace app {

void Terminal::title(std::string_view text) {
  out_ << paint(words::wrap(words::sanitised(text), width_, 0), Colour::bold, coloured_) << '\n';
}

// With dots between them, each on a line of its own where it does not fit on the last.
void Terminal::facts(const std::vector<std::string>& facts) {
  std::string text, line;
  for (const std::string& each : facts) {
    const std::string fact = words::sanitised(each);
    if (line.empty()) {
      line = fact;
    } else if (words::columns_of(line + " · " + fact) <= width_) {
      line += " · " + fact;
    } else {
      text += words::wrap(line, width_, 0) + '\n';
      line = fact;
    }
  }
  out_ << text << words::wrap(line, width_, 0) << "\n\n";
}

void Terminal::heading(std::string_view text) {
  gap();
  tell(text, 0, 0);
}

void Terminal::tell(std::string_view text, std::size_t first, std::size_t rest) {
  paragraph(out_, words::sanitised(text), width_, first, rest);
}

void Terminal::line(const Cell& first, std::string_view rest, std::string_view) {
  const std::string begins = words::sanitised(first.text);
  const std::string text = words::wrap(begins + words::sanitised(rest), width_, 0);
  const bool is_whole = text.starts_with(begins);
  out_ << paint(is_whole ? begins : text, first.colour, coloured_)
       << (is_whole ? text.substr(begins.size()) : "") << '\n';
}

void Terminal::chain(const std::vector<Link>& chain) {
  std::size_t widest = 0;
  for (const Link& link : chain) widest = std::max(widest, link.number.size());
  for (const Link& link : chain) print(link, widest);
}

// What was decided and, if there is room on the same line, by whom.
void Terminal::print(const Link& link, std::size_t widest) {
  const std::size_t indent = widest + 4, left = width_ > indent ? width_ - indent : 1;
  const bool fits = words::columns_of(link.day + "  " + link.what + " · " + link.by) <= left;
  out_ << std::string(widest - link.number.size() + 2, ' ')
       << paint(link.number, Colour::blue, coloured_) << "  " << link.day << "  "
       << paint(link.what, Colour::bold, coloured_) << " ·"
       << (fits ? " " : '\n' + std::string(indent, ' ')) << link.by << '\n';
  for (const Cell& cell : link.more)
    out_ << std::string(indent, ' ')
         << paint(words::wrap(words::sanitised(cell.text), left, indent), cell.colour, coloured_)
         << '\n';
}

}  // namespace app
