#include <algorithm>
#include <numeric>

#include "inventions/invention.hpp"

namespace inventions {

const std::array<std::string_view, 60> countries = {
    "AE", "AR", "AT", "AU", "BB", "BD", "BE", "BG", "BO", "BR", "CA", "CH", "CI", "CL", "CM",
    "CO", "CR", "CY", "DE", "DK", "DO", "EC", "EG", "ES", "FI", "FJ", "FR", "GB", "GH", "GR",
    "HU", "ID", "IE", "IN", "IS", "IT", "JM", "JO", "JP", "KE", "KR", "LK", "MA", "MT", "MX",
    "MY", "NG", "NL", "NO", "NZ", "PE", "PH", "PL", "PT", "RO", "SE", "SN", "TH", "TN", "UY"};

std::uint64_t Chance::below(std::uint64_t limit) {
  state_ += 0x9e3779b97f4a7c15u;
  std::uint64_t mixed = state_;
  mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9u;
  mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebu;
  mixed ^= mixed >> 31;
  return mixed % limit;
}

bool Chance::happens(counting::Fraction share) {
  return below(static_cast<std::uint64_t>(share.denominator)) <
         static_cast<std::uint64_t>(share.numerator);
}

void FieldWriter::name(std::string_view name) {
  if (!written_.empty()) written_ += ',';
  written_.append("\"").append(name).append("\":");
}

FieldWriter& FieldWriter::text(std::string_view field, std::string_view value) {
  name(field);
  written_.append("\"").append(value).append("\"");
  return *this;
}

FieldWriter& FieldWriter::number(std::string_view field, std::uint64_t value) {
  name(field);
  written_.append(std::to_string(value));
  return *this;
}

FieldWriter& FieldWriter::person(std::uint32_t person, std::string_view field) {
  return text(field, events::to_string(events::Person{person}));
}

FieldWriter& FieldWriter::date(std::string_view field, engine::Date value) {
  return text(field, engine::to_string(value));
}

FieldWriter& FieldWriter::json(std::string_view field, std::string_view value) {
  name(field);
  written_.append(value);
  return *this;
}

CyclePage::CyclePage(int cycle)
    : cycle_(cycle), source_("Fictitious record, cycle " + std::to_string(cycle)) {}

engine::Date CyclePage::day(unsigned month, unsigned day) const {
  return engine::date_of(cycle_, month, day).value();
}

std::string CyclePage::decision(engine::Date on, std::string_view who, std::string_view basis,
                                std::string_view kind, const FieldWriter& content,
                                bool caused) const {
  std::string text;
  text.reserve(160 + content.written().size());
  text.append(R"({"effectiveOn":")").append(engine::to_string(on));
  text.append(R"(","authority":")").append(who);
  text.append(R"(","basis":")").append(basis);
  text.append(R"(","source":")").append(source_).append(R"(",)");
  if (caused) text.append(R"("cause":)").append(here).append(",");
  text.append("\"").append(kind).append("\":{").append(content.written()).append("}}");
  return text;
}

std::size_t CyclePage::write(engine::Date on, std::string_view who, std::string_view basis,
                             std::string_view kind, const FieldWriter& content, Line cause) {
  lines_.push_back({on, decision(on, who, basis, kind, content, cause.has_value()), cause});
  return lines_.size() - 1;
}

std::size_t CyclePage::write_about(std::size_t about, engine::Date on, std::string_view who,
                                   std::string_view kind, const FieldWriter& content) {
  lines_.push_back({on, decision(on, who, "stated", kind, content), about});
  return lines_.size() - 1;
}

bool CyclePage::give(engine::FunctionRef<bool(std::string_view)> line) const {
  std::vector<std::size_t> order(lines_.size()), places(lines_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
    return lines_[one].on < lines_[other].on;
  });
  std::string text;
  for (std::size_t place = 0; place < order.size(); ++place) {
    const Written& written = lines_[order[place]];
    places[order[place]] = place;
    text = written.text;
    if (written.about) {
      const std::string back = std::to_string(place - places[*written.about]);
      text.replace(text.find(here), here.size(),
                   std::string("\"previous:").append(back).append("\""));
    }
    if (!line(text)) return false;
  }
  return true;
}

}  // namespace inventions
