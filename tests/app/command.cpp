#include "tests/app/command.hpp"

#include <doctest/doctest.h>
#include <sys/wait.h>

#include <cstdlib>
#include <stdexcept>
#include <utility>

namespace test {

Answer Folder::mag(const std::string& arguments, const std::string& input,
                   const std::string& environment) const {
  write(".in", input);
  const std::string command = "cd '" + path().string() + "' && env -i PATH=/usr/bin:/bin " +
                              environment + " " MAG_BINARY " " + arguments + " <.in >.out 2>.err";
  return run(command, arguments);
}

Answer Folder::shell(const std::string& lines, const std::string& environment) const {
  write(".bin/lines", lines + "\n");
  std::error_code there;
  std::filesystem::create_symlink(MAG_BINARY, path() / ".bin" / "mag", there);
  const std::string here = path().string();
  const std::string command = "cd '" + here + "' && env -i PATH='" + here +
                              "/.bin:/usr/bin:/bin' HOME='" + here + "' " + environment +
                              " sh -e .bin/lines </dev/null >.out 2>.err";
  return run(command, lines);
}

Answer Folder::run(const std::string& command, const std::string& asked) const {
  const int status = std::system(command.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, read(".out"), read(".err"), asked};
}

const char* const small_body =
    R"({"effectiveOn":"2020-01-01","authority":"secretaryGeneral","basis":"stated","source":"s/1","bodyEstablished":{"name":"Example Group"}}
{"effectiveOn":"2020-02-01","authority":"secretaryGeneral","basis":"stated","source":"s/2","cycleOpened":{"cycle":2020,"roster":"complete"}}
{"effectiveOn":"2020-02-01","authority":"secretariat","basis":"stated","source":"s/2","personDescribed":{"person":"p-0001","name":"Person 0001"}}
{"effectiveOn":"2020-02-01","authority":"secretariat","basis":"stated","source":"s/2","personDescribed":{"person":"p-0002","name":"Person 0002, of \"Here\""}}
{"effectiveOn":"2020-02-01","authority":"secretariat","basis":"stated","source":"s/2","personDescribed":{"person":"p-0003","name":"Zoë Élan"}}
{"effectiveOn":"2020-02-01","authority":"secretariat","basis":"stated","source":"s/2","personDescribed":{"person":"p-0004","name":"Person 0004"}}
{"effectiveOn":"2020-02-01","authority":"secretaryGeneral","basis":"stated","source":"s/2","cause":2,"memberAppointed":{"person":"p-0001","cycle":2020,"group":"government","country":"BR","seat":"stakeholder","isNew":"yes"}}
{"effectiveOn":"2020-02-01","authority":"secretaryGeneral","basis":"stated","source":"s/2","cause":2,"memberAppointed":{"person":"p-0002","cycle":2020,"group":"civilSociety","country":"KE","seat":"stakeholder","isNew":"yes"}}
{"effectiveOn":"2020-02-01","authority":"secretaryGeneral","basis":"stated","source":"s/2","cause":2,"memberAppointed":{"person":"p-0003","cycle":2020,"group":"privateSector","country":"FR","seat":"stakeholder","isNew":"yes"}}
{"effectiveOn":"2020-02-01","authority":"secretaryGeneral","basis":"stated","source":"s/2","cause":2,"memberAppointed":{"person":"p-0004","cycle":2020,"group":"technicalCommunity","country":"IN","seat":"stakeholder","isNew":"yes"}}
{"effectiveOn":"2020-02-01","authority":"secretariat","basis":"stated","source":"s/3","figurePublished":{"cycle":2020,"measure":"members","value":4}}
{"effectiveOn":"2020-11-10","authority":"secretariat","basis":"stated","source":"s/4","forumHeld":{"edition":1,"year":2020,"city":"Geneva","country":"CH","mode":"inPerson"}}
{"effectiveOn":"2020-06-01","authority":"member","basis":"stated","source":"s/5","memberResigned":{"person":"p-0004","reason":"moved on"}}
)";

EmptyLog::EmptyLog() {
  if (mag("init").status != 0) throw std::runtime_error("no log can be made");
}

SmallBody::SmallBody() {
  write("body.jsonl", small_body);
  if (mag("import body.jsonl").status != 0) throw std::runtime_error("the small body is refused");
}

std::string typed(std::string_view text) {
  std::string plain(text);
  for (const auto& [set, sign] :
       {std::pair("\u202f", " "), std::pair("\u00a0", " "), std::pair("’", "'")})
    for (std::size_t at = plain.find(set); at != std::string::npos; at = plain.find(set, at))
      plain.replace(at, std::string_view(set).size(), sign);
  return plain;
}

bool says(const std::string& text, std::string_view part) {
  if (typed(text).find(typed(part)) != std::string::npos) return true;
  std::string line;
  for (const char sign : typed(text)) {
    const bool is_space = sign == '\n' || (sign == ' ' && line.ends_with(' '));
    if (!is_space)
      line += sign;
    else if (!line.ends_with(' '))
      line += ' ';
  }
  return line.find(typed(part)) != std::string::npos;
}

std::size_t times_in(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++count;
  return count;
}

void check_says(const Answer& answer, Parts parts) {
  CAPTURE(answer.asked);
  CAPTURE(answer.out);
  CAPTURE(answer.err);
  CHECK(answer.status == 0);
  for (const std::string_view part : parts) CHECK_MESSAGE(says(answer.out, part), part);
}

void check_fails(const Answer& answer, int status, Parts parts) {
  CAPTURE(answer.asked);
  CAPTURE(answer.err);
  CHECK(answer.status == status);
  CHECK(answer.out.empty());
  for (const std::string_view part : parts) CHECK_MESSAGE(says(answer.err, part), part);
}

}  // namespace test
