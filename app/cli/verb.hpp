// A verb of the command: what it is called, what it takes, how it is explained, and what it does.
// All of it is data, from which the parser, the help in both languages and the manual are made.
#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "answers/failure.hpp"
#include "answers/given.hpp"
#include "events/catalogue.hpp"

namespace app {

using answers::Failure;
using answers::Given;
using answers::not_understood;
using answers::Trouble;

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

// The exit status for a kind of trouble.
Exit exit_of(answers::Trouble trouble);

using Said = events::Label;  // in English and in French

struct Option {
  constexpr Option(std::string_view usage, Said says)
      : name(usage.substr(0, usage.find(' '))),
        value(usage.substr(std::min(usage.size(), name.size() + 1))),
        help(says) {}
  std::string_view name;   // "--fail-on" of "--fail-on VERDICT"
  std::string_view value;  // what to give it, "VERDICT"; "" for a flag
  Said help;
};

enum class Times { once, at_most_once, at_least_once, any };

struct Operand {
  std::string_view name;  // "PATH"
  Said help;
  Times given = Times::once;
};

struct Example {
  std::string_view command;
  Said says;
};

// A word and what it means.
struct Notion {
  Said word, says;
};

// html: of the site alone, which lays out as a page what is text elsewhere.
enum class Format { text, json, jsonl, csv, dot, svg, ics, atom, html };
// As --format names it.
inline constexpr std::array<std::pair<std::string_view, Format>, 8> formats = {
    {{"text", Format::text},
     {"json", Format::json},
     {"jsonl", Format::jsonl},
     {"csv", Format::csv},
     {"dot", Format::dot},
     {"svg", Format::svg},
     {"ics", Format::ics},
     {"atom", Format::atom}}};

class Session;

// What an answer is made from, and so which of the options that all verbs share have a meaning.
enum class Reads {
  nothing,  // none of them
  log,      // --log
  moment,   // and --known-at, --public
  day       // and --as-of
};

struct Verb {
  std::string_view name;
  Said summary;
  std::vector<Operand> operands = {};
  std::vector<Option> options = {};
  std::vector<Example> examples = {};
  Exit (*run)(Session&, const Given&) = nullptr;
  std::vector<Format> formats = {Format::text};  // that it offers
  Reads reads = Reads::log;
  std::vector<Notion> notions = {};  // words that its answers use, explained below its options
  bool free_fields = false;          // takes --field value for any field
};

// Every verb, in the order in which help lists them.
std::span<const Verb> verbs();
// Nothing when there is no such verb.
const Verb* verb_named(std::string_view name);

}  // namespace app
