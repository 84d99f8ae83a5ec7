#include "events/mistake.hpp"

namespace events {

tl::unexpected<Mistake> inside(std::string_view outer, Mistake inner) {
  std::string path(outer);
  if (!inner.field.empty() && inner.field.front() != '[') path += '.';
  path += inner.field;
  inner.field = std::move(path);
  return tl::unexpected(std::move(inner));
}

std::string item_name(std::size_t place) {
  std::string name = std::to_string(place);
  name.insert(name.begin(), '[');
  name.push_back(']');
  return name;
}

}  // namespace events
