#include "words/marks.hpp"

#include <algorithm>

namespace words {
namespace {

// Signs for private use, which nobody writes: begin, named as, end.
constexpr std::string_view begin = "\uE000", as = "\uE001", end = "\uE002";

bool is_id(Named named, std::string_view id) {
  const auto all = [&](std::string_view text, std::string_view signs) {
    return !text.empty() && text.find_first_not_of(signs) == std::string_view::npos;
  };
  constexpr std::string_view digits = "0123456789";
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const std::string any = std::string(digits) + std::string(letters) + ".-_";
  switch (named) {
    case Named::event:
    case Named::cycle:
    case Named::source:
      return all(id, digits);
    case Named::person:
      return id.starts_with("p-") && all(id.substr(2), digits);
    case Named::clause:
      return all(id, any);
    case Named::finding:
    case Named::findings:
      return all(id, any + "/");
    case Named::kind:
      return all(id, letters);
    case Named::parameter:
      return all(id, any + "*");
    default:
      return false;
  }
}

std::string_view before(std::string_view& text, std::string_view sign) {
  const std::size_t at = std::min(text.find(sign), text.size());
  const std::string_view front = text.substr(0, at);
  text.remove_prefix(std::min(at + sign.size(), text.size()));
  return front;
}

}  // namespace

std::string marked(Named named, std::string_view id, std::string_view text) {
  std::string all(begin);
  all += static_cast<char>(named);
  return all.append(id).append(as).append(text).append(end);
}

std::vector<Mention> mentions_in(std::string_view text) {
  std::vector<Mention> mentions;
  const auto plain = [&](std::string_view piece) {
    for (const std::string_view sign : {begin, as, end})
      if (const std::size_t at = piece.find(sign); at != std::string_view::npos) {
        const std::string_view front = piece.substr(0, at), rest = piece.substr(at + sign.size());
        if (!front.empty()) mentions.push_back({Named::nothing, {}, front});
        for (const Mention& mention : mentions_in(rest)) mentions.push_back(mention);
        return;
      }
    if (!piece.empty()) mentions.push_back({Named::nothing, {}, piece});
  };
  while (!text.empty()) {
    const std::size_t at = std::min(text.find(begin), text.size());
    plain(text.substr(0, at));
    text.remove_prefix(at);
    if (text.empty()) break;
    std::string_view rest = text.substr(begin.size());
    const std::string_view id = before(rest, as), said = before(rest, end);
    const auto named = static_cast<Named>(id.empty() ? '-' : id.front());
    const bool is_mark = !id.empty() && is_id(named, id.substr(1)) && !said.empty() &&
                         said.find(begin) == std::string_view::npos;
    if (is_mark) {
      mentions.push_back({named, id.substr(1), said});
      text = rest;
    } else {
      text.remove_prefix(begin.size());
    }
  }
  return mentions;
}

std::string unmarked(std::string_view text) {
  std::string plain;
  for (const Mention& part : mentions_in(text)) plain += part.text;
  return plain;
}

}  // namespace words
