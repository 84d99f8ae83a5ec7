#include "app/html/html.hpp"

#include <algorithm>
#include <iterator>

#include "engine/time.hpp"
#include "words/layout.hpp"

namespace app {
namespace {

constexpr std::string_view class_of(Colour colour) {
  switch (colour) {
    case Colour::bold:
      return "strong";
    case Colour::dim:
      return "dim";
    case Colour::red:
      return "grave";
    case Colour::yellow:
      return "open";
    case Colour::green:
      return "good";
    default:
      return "";
  }
}

std::string anchor(const std::string& address, std::string_view text, std::string_view more = "") {
  return "<a href=\"" + escaped(address) + "\"" + std::string(more) + ">" + escaped(text) + "</a>";
}

// Addresses within a text that lead away from here; nothing of where they are followed from goes
// along.
std::string with_addresses(std::string_view text) {
  std::string html;
  while (!text.empty()) {
    const std::size_t at = std::min(text.find("http://"), text.find("https://"));
    if (at == std::string_view::npos) return html + escaped(text);
    html += escaped(text.substr(0, at));
    text.remove_prefix(at);
    std::size_t end = std::min(text.find_first_of(" \t\n\"<>"), text.size());
    while (end > 0 && std::string_view(".,;:)").find(text[end - 1]) != std::string_view::npos)
      --end;
    const std::string_view address = text.substr(0, end);
    html += anchor(std::string(address), address, " rel=\"noopener noreferrer nofollow\"");
    text.remove_prefix(end);
  }
  return html;
}

// Whether its rows are wider than the screen of a phone, which then shows each cell of a row with
// its heading before it.
bool is_wide(const Table& table) {
  constexpr std::size_t screen = 45;  // columns of text
  const auto& columns = table.columns();
  if (columns.size() < 3) return false;
  std::vector<std::size_t> widest;
  std::size_t wide = columns.size() - 1;
  for (const Table::Column& column : columns)
    wide += widest.emplace_back(words::longest_word(words::unmarked(column.heading)));
  for (auto row = table.rows().begin(); row != table.rows().end() && wide <= screen; ++row)
    for (std::size_t i = 0; i < row->size(); ++i) {
      const std::size_t here = words::columns_of(words::unmarked((*row)[i].text));
      if (here <= widest[i]) continue;
      wide += here - widest[i];
      widest[i] = here;
    }
  return wide > screen;
}

}  // namespace

std::string linked_addresses(std::string_view text) { return with_addresses(text); }

std::string escaped(std::string_view text) {
  std::string html;
  for (const char sign : words::sanitised(text)) {
    switch (sign) {
      case '&':
        html += "&amp;";
        break;
      case '<':
        html += "&lt;";
        break;
      case '>':
        html += "&gt;";
        break;
      case '"':
        html += "&quot;";
        break;
      case '\'':
        html += "&#39;";
        break;
      default:
        html += sign;
    }
  }
  return html;
}

std::string Html::linked(std::string_view text) const {
  std::string html;
  for (const words::Mention& part : words::mentions_in(text)) {
    const std::string address =
        part.named == words::Named::nothing ? "" : leads_(part.named, part.id);
    html += address.empty() ? with_addresses(part.text) : anchor(address, part.text);
  }
  return html;
}

std::string Html::cell(const Cell& cell) const {
  const std::string_view name = class_of(cell.colour);
  // A day with which it begins stays in one piece.
  const std::string day = cell.text.substr(0, cell.text.find(' '));
  std::string text = engine::parse_date(day) ? "<time datetime=\"" + day + "\">" + day + "</time>" +
                                                   linked(cell.text.substr(day.size()))
                                             : linked(cell.text);
  if ((name.empty() && cell.says.empty()) || cell.text.empty()) return text;
  std::string html = "<span";
  if (!name.empty()) html += " class=\"" + std::string(name) + "\"";
  html += ">";
  if (!cell.says.empty()) html += "<span class=\"said\">" + escaped(cell.says) + " </span>";
  return html + text + "</span>";
}

void Html::close() {
  for (; open_ > 0; --open_) put("</li></ul>\n");
}

void Html::begin(Block::Kind kind) {
  close();
  laid_.push_back({kind, ""});
}

void Html::title(std::string_view text) {
  if (has_title_) return heading(text);
  begin(Block::Kind::title);
  put(linked(text));
  has_title_ = true;
}

void Html::facts(const std::vector<std::string>& facts) {
  begin(Block::Kind::facts);
  put("<ul class=\"facts\">");
  for (const std::string& fact : facts) put("<li>" + linked(fact) + "</li>");
  put("</ul>\n");
}

void Html::heading(std::string_view text) {
  begin(Block::Kind::heading);
  put("<h2>" + linked(text) + "</h2>\n");
}

void Html::tell(std::string_view text, std::size_t first, std::size_t) {
  if (first == 0 && is_subject(text)) return close();
  const std::size_t level = first / 2;  // how many lists it stands in
  if (level == 0) {
    begin(Block::Kind::told);
    return put("<p>" + linked(text) + "</p>\n");
  }
  if (open_ == 0) begin(Block::Kind::list);
  for (; open_ > level; --open_) put("</li></ul>\n");
  if (open_ == level) put("</li>");
  for (; open_ < level; ++open_) put(open_ + 1 < level ? "<ul><li>" : "<ul>");
  put("<li>" + linked(text));
}

void Html::line(const Cell& first, std::string_view rest, std::string_view alone) {
  if (is_subject(first.text)) return alone.empty() ? close() : tell(alone, 0, 0);
  begin(Block::Kind::line);
  put("<p>" + cell(first) + linked(rest) + "</p>\n");
}

void Html::table(const Table& table) {
  begin(Block::Kind::table);
  const auto is_named = [](const Table::Column& column) { return !column.heading.empty(); };
  const bool is_cards = is_wide(table);
  const auto place = [&](std::size_t column, const Cell* cell) {
    std::string name = table.columns()[column].align == Align::right ? "number" : "";
    if (cell && cell->colour == Colour::dim && (cell->text == "–" || cell->text == "0"))
      name += name.empty() ? "none" : " none";
    std::string said = name.empty() ? "" : " class=\"" + name + "\"";
    const std::string& heading = table.columns()[column].heading;
    if (is_cards && cell && !heading.empty())
      said += " data-label=\"" + escaped(words::unmarked(heading)) + "\"";
    return said;
  };
  put(std::string("<div class=\"wide") + (is_cards ? " cards" : "") + "\"><table>");
  if (std::any_of(table.columns().begin(), table.columns().end(), is_named)) {
    put("<thead><tr>");
    for (std::size_t i = 0; i < table.columns().size(); ++i)
      put("<th scope=\"col\"" + place(i, nullptr) + ">" + linked(table.columns()[i].heading) +
          "</th>");
    put("</tr></thead>");
  }
  put("<tbody>\n");
  for (const std::vector<Cell>& row : table.rows()) {
    put("<tr>");
    for (std::size_t i = 0; i < row.size(); ++i)
      put("<td" + place(i, &row[i]) + ">" + cell(row[i]) + "</td>");
    put("</tr>\n");
  }
  put("</tbody></table></div>\n");
}

// Where one can suppose that the event of a link had not been decided.
void Html::put_doubt(const Link& link) {
  if (link.doubt.empty()) return;
  for (const words::Mention& part : words::mentions_in(link.number))
    if (const std::string address = leads_(words::Named::withdrawal, part.id); !address.empty())
      put("<p class=\"doubt\">" + anchor(address, link.doubt) + "</p>");
}

void Html::chain(const std::vector<Link>& chain) {
  begin(Block::Kind::chain);
  put("<ol class=\"chain\">\n");
  for (const Link& link : chain) {
    put("<li><p><span class=\"number\">" + linked(link.number) + "</span> <time datetime=\"" +
        escaped(link.day) + "\">" + escaped(link.day) + "</time> <strong>" + linked(link.what) +
        "</strong> · " + linked(link.by) + "</p>");
    for (const Cell& more : link.more) put("<p>" + cell(more) + "</p>");
    put_doubt(link);
    put("</li>\n");
  }
  put("</ol>\n");
}

void Html::picture(std::string_view name, Drawing drawing, std::string_view caption) {
  begin(Block::Kind::picture);
  put("<figure class=\"picture " + std::string(name) + "\">" + drawing(leads_));
  if (!caption.empty()) put("<figcaption>" + linked(caption) + "</figcaption>");
  put("</figure>\n");
}

Blocks Html::take() {
  close();
  return std::move(laid_);
}

void append(Blocks& to, Blocks more) {
  to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

void put_before(Blocks& laid, Block::Kind kind, std::string html) {
  laid.insert(std::ranges::find(laid, kind, &Block::kind), {Block::Kind::other, std::move(html)});
}

std::string html_of(const Blocks& laid, std::string_view title) {
  std::string html;
  for (const Block& each : laid)
    if (each.kind == Block::Kind::title)
      html.append("<")
          .append(title)
          .append(">")
          .append(each.html)
          .append("</")
          .append(title)
          .append(">\n");
    else
      html += each.html;
  return html;
}

}  // namespace app
