// Runs the real binary in a folder of its own, as a user would.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "events/codes.hpp"
#include "tests/scratch.hpp"

namespace test {

constexpr events::Language languages[] = {events::Language::en, events::Language::fr};

struct Answer {
  int status = -1;
  std::string out, err, asked;
};

// A folder that goes away with it.
class Folder : public tests::Scratch {
 public:
  // `mag arguments` in this folder, in English unless told otherwise; `arguments` as in a shell.
  Answer mag(const std::string& arguments, const std::string& input = "",
             const std::string& environment = "LANG=C") const;
  // Lines of shell in this folder, which is HOME there, with `mag` on the path.
  Answer shell(const std::string& lines, const std::string& environment = "LANG=C") const;

 private:
  Answer run(const std::string& command, const std::string& asked) const;
};

// A folder with a log, mag.log.d, that holds nothing yet.
struct EmptyLog : Folder {
  EmptyLog();
};

// A small body: established, a cycle with four members, a forum, figures. Thirteen decisions.
extern const char* const small_body;

// A folder with a log that holds the small body, imported from body.jsonl.
struct SmallBody : EmptyLog {
  SmallBody();
};

// French as one types it: plain spaces and apostrophes in place of those that are set.
std::string typed(std::string_view text);
// Whether the text, as one types it and in one line, has the part.
bool says(const std::string& text, std::string_view part);

// How often the part stands in the text.
std::size_t times_in(std::string_view text, std::string_view part);

using Parts = std::initializer_list<std::string_view>;
// Checks that the command was carried out, and that its answer says each of these.
void check_says(const Answer& answer, Parts parts);
// Checks that it was not, with this status and without an answer, and that its complaint says each
// of these.
void check_fails(const Answer& answer, int status, Parts parts);

}  // namespace test
