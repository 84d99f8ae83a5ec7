#include "words/amounts.hpp"

#include <algorithm>
#include <optional>

#include "counting/fraction.hpp"

namespace words {
namespace {

using counting::Fraction;

class Amounts {
 public:
  Amounts(bool per_cent, events::Language language)
      : per_cent_(per_cent), is_french_(language == events::Language::fr) {}

  std::string one(std::string_view amount) const {
    const auto share = counting::parse_fraction(amount);
    const bool is_part = share && amount.find('/') != std::string_view::npos;
    return std::string(amount) + (per_cent_ && is_part ? " (" + percentage(*share) + ")" : "");
  }

  // One condition of several: a single value, a range, or one end of it.
  std::string condition(std::string_view text) const {
    for (const auto& [sign, english, french] : bounds)
      if (text.starts_with(sign))
        if (const auto end = counting::parse_fraction(text.substr(sign.size())))
          return choose(english, french) + limit(*end, is_share(text));
    if (const auto both = parts(text, " ± "))
      return range(both->first - both->second, both->first + both->second, is_share(text));
    if (const auto both = parts(text, " … "))
      return range(both->first, both->second, is_share(text));
    return one(text);
  }

 private:
  struct Bound {
    std::string_view sign, english, french;
  };
  static constexpr Bound bounds[] = {{"≥ ", "at least ", "au moins "},
                                     {"≤ ", "at most ", "au plus "}};

  static bool is_share(std::string_view text) { return text.find('/') != std::string_view::npos; }

  static std::optional<std::pair<Fraction, Fraction>> parts(std::string_view text,
                                                            std::string_view between) {
    const std::size_t at = text.find(between);
    if (at == std::string_view::npos) return std::nullopt;
    const auto first = counting::parse_fraction(text.substr(0, at)),
               second = counting::parse_fraction(text.substr(at + between.size()));
    if (!first || !second) return std::nullopt;
    return std::pair(*first, *second);
  }

  std::string choose(std::string_view english, std::string_view french) const {
    return std::string(is_french_ ? french : english);
  }

  std::string percentage(Fraction share) const {
    const std::int64_t tenths =
        (2000 * share.numerator + share.denominator) / (2 * share.denominator);
    std::string number = std::to_string(tenths / 10);
    if (tenths % 10 != 0) number += choose(".", ",") + std::to_string(tenths % 10);
    return number + choose("%", " %");
  }

  std::string limit(Fraction end, bool share) const {
    if (!share || !per_cent_) return counting::to_string(end);
    const bool is_exact = 1000 * end.numerator % end.denominator == 0;
    return is_exact ? percentage(end) : one(counting::to_string(end));
  }

  // There is nothing below nought, and no share above the whole.
  std::string range(Fraction least, Fraction most, bool share) const {
    least = std::max(least, Fraction{0, 1});
    if (share) most = std::min(most, Fraction{1, 1});
    if (least == most) return limit(least, share);
    return limit(least, share) + choose(" to ", " à ") + limit(most, share);
  }

  bool per_cent_, is_french_;
};

}  // namespace

std::string amount_in_words(std::string_view amount, bool per_cent, events::Language language) {
  const Amounts amounts(per_cent, language);
  std::string said;
  for (bool is_first = true; !amount.empty(); is_first = false) {
    const std::size_t end = std::min(amount.find(", "), amount.size());
    said += (is_first ? "" : ", ") + amounts.condition(amount.substr(0, end));
    amount.remove_prefix(std::min(end + 2, amount.size()));
  }
  return said;
}

}  // namespace words
