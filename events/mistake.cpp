#include "events/mistake.hpp"

#include "events/utf8.hpp"

namespace events {

tl::unexpected<Mistake> inside(std::string_view outer, Mistake inner) {
  std::string path(outer);
  if (!inner.field.empty() && inner.field.front() != '[') path += '.';
  path += inner.field;
  inner.field = std::move(path);
  return tl::unexpected(std::move(inner));
}

Checked recordable(std::string_view given) {
  const auto mistaken = [](Message expected) {
    return tl::unexpected(Mistake{"", "", std::move(expected), 0});
  };
  if (!given.empty() && is_blank(given)) return mistaken({"expected.someText", {}});
  if (const Unseen sign = unseen(given); sign.place > 0)
    return mistaken({"expected.seen", {text(sign.code), number(sign.place)}});
  return {};
}

std::string item_name(std::size_t place) {
  std::string name = std::to_string(place);
  name.insert(name.begin(), '[');
  name.push_back(']');
  return name;
}

}  // namespace events
