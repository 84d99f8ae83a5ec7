#include "app/site/addresses.hpp"

#include <algorithm>

namespace app {
namespace {

// As one types it into a shell.
std::string quoted(const std::string& argument) {
  constexpr std::string_view plain =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._/=@:,";
  if (!argument.empty() && argument.find_first_not_of(plain) == std::string::npos) return argument;
  std::string text = "'";
  for (const char sign : argument) text += sign == '\'' ? "'\\''" : std::string(1, sign);
  return text + "'";
}

std::string path_with(std::string_view path, const Parameters& given) {
  std::string address;
  while (!path.empty()) {
    const std::size_t brace = std::min(path.find('{'), path.size());
    address += path.substr(0, brace);
    path.remove_prefix(brace);
    if (path.empty()) break;
    const std::size_t end = path.find('}');
    const std::string* value = value_in(given, path.substr(1, end - 1));
    if (value) address += percent_encoded(*value);
    path.remove_prefix(end + 1);
  }
  return address;
}

}  // namespace

bool is_in(std::string_view path, std::string_view name) {
  return path.find("{" + std::string(name) + "}") != std::string_view::npos;
}

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view safe =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string encoded;
  for (const char sign : text) {
    const auto byte = static_cast<unsigned char>(sign);
    if (safe.find(sign) != std::string_view::npos)
      encoded += sign;
    else
      encoded.append("%").append(1, digits[byte >> 4]).append(1, digits[byte & 15]);
  }
  return encoded;
}

Parameters given_with(const serving::Request& request, Parameters in_path) {
  for (const auto& [name, value] : request.target.query)
    if (!value.empty()) in_path.emplace_back(name, value);
  return in_path;
}

std::string query_of(const Parameters& given) {
  std::string query;
  for (const auto& [name, value] : given)
    query += (query.empty() ? "?" : "&") + percent_encoded(name) + "=" + percent_encoded(value);
  return query;
}

const std::string* value_in(const Parameters& given, std::string_view name) {
  const auto found = std::find_if(given.begin(), given.end(),
                                  [&](const auto& each) { return each.first == name; });
  return found == given.end() ? nullptr : &found->second;
}

Parameters without(const Parameters& given, std::string_view name) {
  Parameters rest = given;
  std::erase_if(rest, [&](const auto& each) { return each.first == name; });
  return rest;
}

Parameters outside(std::string_view path, const Parameters& given) {
  Parameters rest = given;
  std::erase_if(rest, [&](const auto& each) { return is_in(path, each.first); });
  return rest;
}

std::string filled(std::string_view path, const Parameters& given) {
  return path_with(path, given) + query_of(outside(path, given));
}

Parameters taken_by(std::string_view page, const Parameters& given) {
  const auto all = pages();
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const PageRoute& each) { return each.path == page; });
  const auto takes = [](std::string_view asked, std::string_view name) {
    const Route& route = route_named(asked);
    const std::vector<const Option*> options = options_of(route);
    return std::find(route.operands.begin(), route.operands.end(), name) != route.operands.end() ||
           std::any_of(options.begin(), options.end(),
                       [&](const Option* option) { return parameter_of(option->name) == name; });
  };
  Parameters taken = given;
  std::erase_if(taken, [&](const auto& each) {
    return !std::all_of(found->asks.begin(), found->asks.end(),
                        [&](std::string_view asked) { return takes(asked, each.first); });
  });
  return taken;
}

Parameters moment_in(const Parameters& given) {
  Parameters moment;
  for (const auto& [name, value] : given)
    if (name == "asOf" || name == "knownAt") moment.emplace_back(name, value);
  return moment;
}

answers::Moment moment_of(const Parameters& given) {
  answers::Moment moment;
  if (const std::string* day = value_in(given, "asOf")) moment.as_of = *day;
  if (const std::string* when = value_in(given, "knownAt")) moment.known_at = *when;
  return moment;
}

std::string address_of(const Route& route, const Parameters& given, std::string_view ending) {
  return "/api/v1/" + path_with(route.path, given) + std::string(ending) +
         query_of(outside(route.path, given));
}

std::string page_address_of(const Route& route, const Parameters& given) {
  const auto asks_the_same = [&](const PageRoute& page) {
    // What stands in the path of the one stands in the path of the other: ids hold slashes.
    const bool is_same_path =
        std::all_of(route.operands.begin(), route.operands.end(), [&](std::string_view operand) {
          return is_in(route.path, operand) == is_in(page.path, operand);
        });
    return is_same_path &&
           std::find(page.asks.begin(), page.asks.end(), route.path) != page.asks.end();
  };
  const auto all = pages();
  const auto page = std::find_if(all.begin(), all.end(), asks_the_same);
  return page == all.end() ? "" : filled(page->path, given);
}

std::string command_of(const std::vector<std::string>& arguments) {
  std::string command = "mag";
  for (const std::string& argument : arguments)
    if (!argument.starts_with("--format=") && argument != "--") command += " " + quoted(argument);
  return command;
}

}  // namespace app
