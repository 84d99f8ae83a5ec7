// A verb of the command: what it is called, what it takes, how it is explained, and what it does.
// All of it is data, from which the parser, the help in both languages and the manual are made.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace app {

// Exit status of the command; part of its contract.
enum class Exit {
  done = 0,
  findings = 1,
  usage = 2,
  refused = 3,
  damaged = 4,
  conflict = 5,
  surroundings = 6
};

struct Said {
  std::string_view en, fr;
};

struct Option {
  std::string_view name;   // "--fail-on"
  std::string_view value;  // what to give it, "VERDICT"; "" for a flag
  Said help;
};

struct Operand {
  std::string_view name;  // "PATH"
  bool required = true;
  bool many = false;
  Said help;
};

struct Example {
  std::string_view command;
  Said says;
};

// What was given to a verb on the command line.
class Given {
 public:
  std::map<std::string, std::vector<std::string>, std::less<>> options;
  std::vector<std::string> operands;
  // `record KIND --field value`: what the parser did not know, in order.
  std::vector<std::pair<std::string, std::string>> fields;

  bool flag(std::string_view name) const { return options.contains(name); }
  std::optional<std::string> value(std::string_view name) const {
    const auto found = options.find(name);
    if (found == options.end() || found->second.empty()) return std::nullopt;
    return found->second.back();
  }
};

// A word and what it means.
struct Notion {
  Said word, says;
};

class Session;

// What an answer is made from, and so which of the options that all verbs share have a meaning.
enum class Reads {
  nothing,  // none of them
  log,      // --log
  moment,   // and --known-at
  day       // and --as-of
};

struct Verb {
  std::string_view name;
  Said summary;
  std::vector<Operand> operands;
  std::vector<Option> options;
  std::vector<Example> examples;
  bool free_fields = false;  // takes --field value for any field
  Exit (*run)(Session&, const Given&);
  Reads reads = Reads::log;
  std::vector<Notion> notions = {};  // words that its answers use, explained below its options
};

// Every verb, in the order in which help lists them.
std::span<const Verb> verbs();
// Nothing when there is no such verb.
const Verb* verb_named(std::string_view name);

}  // namespace app
