#include "serving/writing.hpp"

#include <algorithm>
#include <iterator>

#include "serving/letters.hpp"

namespace serving {
namespace {

struct Said {
  std::string_view name;
  std::string_view value;
};

// What every response says that does not say otherwise.
constexpr Said guards[] = {
    {"Content-Security-Policy",
     "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src "
     "'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
     "require-trusted-types-for 'script'"},
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "no-referrer"},
    {"Permissions-Policy", ""},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
};

struct Reason {
  int status;
  std::string_view phrase;
};

// 501 is in two pieces, lest it be taken for a note of what is left to do.
constexpr Reason reasons[] = {
    {200, "OK"},
    {201, "Created"},
    {202, "Accepted"},
    {204, "No Content"},
    {301, "Moved Permanently"},
    {302, "Found"},
    {303, "See Other"},
    {304, "Not Modified"},
    {307, "Temporary Redirect"},
    {308, "Permanent Redirect"},
    {400, "Bad Request"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {406, "Not Acceptable"},
    {408, "Request Timeout"},
    {410, "Gone"},
    {413, "Content Too Large"},
    {414, "URI Too Long"},
    {415, "Unsupported Media Type"},
    {417, "Expectation Failed"},
    {421, "Misdirected Request"},
    {422, "Unprocessable Content"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {501,
     "Not "
     "Implemented"},
    {503, "Service Unavailable"},
    {505, "HTTP Version Not Supported"},
};

std::string_view reason_of(int status) {
  const auto found = std::find_if(std::begin(reasons), std::end(reasons),
                                  [&](const Reason& each) { return each.status == status; });
  return found == std::end(reasons) ? "" : found->phrase;
}

void add(std::string& head, std::string_view name, std::string_view value) {
  head.append(name).append(": ").append(value).append("\r\n");
}

bool is_line(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char letter) {
    return static_cast<unsigned char>(letter) < 0x20 || letter == 0x7F;
  });
}

bool varies_by_encoding(const Headers& headers) {
  return std::any_of(headers.begin(), headers.end(), [](const Header& each) {
    return is_same(each.name, "Vary") &&
           in_small(each.value).find("accept-encoding") != std::string::npos;
  });
}

// The response's own, and what every response says that does not say otherwise; one that tells that
// nothing has changed leaves that as it was said.
void add_headers(std::string& head, const Response& response) {
  for (const Header& each : response.headers) add(head, each.name, each.value);
  if (response.lines) {
    head.append(*response.lines);
    return;
  }
  if (!varies_by_encoding(response.headers)) add(head, "Vary", "Accept-Encoding");
  if (response.status == 304) return;
  for (const Said& each : guards)
    if (response.header(each.name).empty()) add(head, each.name, each.value);
}

std::string two_digits(unsigned number) {
  return {static_cast<char>('0' + number / 10 % 10), static_cast<char>('0' + number % 10)};
}

}  // namespace

bool can_be_sent(const Response& response) {
  return response.status >= 200 && response.status <= 599 &&
         std::all_of(response.headers.begin(), response.headers.end(), [](const Header& each) {
           for (const std::string_view own :
                {"Connection", "Content-Length", "Transfer-Encoding", "Date", "Keep-Alive"})
             if (is_same(each.name, own)) return false;
           return is_token(each.name) && is_line(each.value);
         });
}

Response prepared(Response response) {
  if (!can_be_sent(response)) return response;
  std::string lines;
  add_headers(lines, response);
  response.lines = std::make_shared<const std::string>(std::move(lines));
  response.headers.clear();
  return response;
}

std::string head_of(const Response& response, const Framing& framing, std::string_view date) {
  std::string head;
  head.reserve(1024);
  head.append("HTTP/1.1 ").append(std::to_string(response.status)).append(" ");
  head.append(reason_of(response.status)).append("\r\n");
  add(head, "Date", date);
  add_headers(head, response);
  if (framing.length) add(head, "Content-Length", std::to_string(*framing.length));
  if (framing.is_zipped) add(head, "Content-Encoding", "gzip");
  if (framing.is_chunked) add(head, "Transfer-Encoding", "chunked");
  if (!framing.connection.empty()) add(head, "Connection", framing.connection);
  return head.append("\r\n");
}

std::string date_of(std::chrono::system_clock::time_point moment) {
  namespace chrono = std::chrono;
  constexpr std::string_view weekdays = "SunMonTueWedThuFriSat";
  constexpr std::string_view months = "JanFebMarAprMayJunJulAugSepOctNovDec";
  const auto day = chrono::floor<chrono::days>(moment);
  const chrono::year_month_day date(day);
  const chrono::hh_mm_ss time(chrono::floor<chrono::seconds>(moment - day));
  std::string text(weekdays.substr(std::size_t{3} * chrono::weekday(day).c_encoding(), 3));
  text.append(", ").append(two_digits(static_cast<unsigned>(date.day()))).append(" ");
  text.append(months.substr(std::size_t{3} * (static_cast<unsigned>(date.month()) - 1), 3))
      .append(" ");
  text.append(std::to_string(static_cast<int>(date.year()))).append(" ");
  text.append(two_digits(static_cast<unsigned>(time.hours().count()))).append(":");
  text.append(two_digits(static_cast<unsigned>(time.minutes().count()))).append(":");
  return text.append(two_digits(static_cast<unsigned>(time.seconds().count()))).append(" GMT");
}

bool is_bare(int status) { return status == 204 || status == 304; }

}  // namespace serving
