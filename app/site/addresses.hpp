// Addresses of the site, and the command that asks the same.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/site/asking.hpp"
#include "serving/message.hpp"

namespace app {

std::string percent_encoded(std::string_view text);
// What a request gives, behind what stands in its path. What a form leaves empty is not given.
Parameters given_with(const serving::Request& request, Parameters in_path = {});
// "?asOf=2011&knownAt=412"; "" of nothing.
std::string query_of(const Parameters& given);
// Of a parameter that is given, or null.
const std::string* value_in(const Parameters& given, std::string_view name);
Parameters without(const Parameters& given, std::string_view name);
// Whether a path has the name in braces.
bool is_in(std::string_view path, std::string_view name);
// Those that a path with names in braces does not hold.
Parameters outside(std::string_view path, const Parameters& given);
// The path with what is given in place of its names, and behind it the rest.
std::string filled(std::string_view path, const Parameters& given);
// Those that the page with that path takes: each of its questions does.
Parameters taken_by(std::string_view page, const Parameters& given);
// The moment that is asked about.
Parameters moment_in(const Parameters& given);
answers::Moment moment_of(const Parameters& given);

// The address under /api/v1 at which the same is asked; `ending` is that of the format, ".csv".
std::string address_of(const Route& route, const Parameters& given, std::string_view ending);
// The address behind the language of a page that shows it; "" where none does.
std::string page_address_of(const Route& route, const Parameters& given);
// As one types it into a shell, without its format.
std::string command_of(const std::vector<std::string>& arguments);

}  // namespace app
