// Asking a question of the command by an address: the same names, the same mistakes, the same
// bytes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/cli/session.hpp"
#include "app/html/html.hpp"
#include "app/site/routes.hpp"
#include "app/text/language.hpp"
#include "app/text/leads.hpp"

namespace app {

struct Asking {
  Format format = Format::json;
  events::Language language = events::Language::en;
  bool for_excel = false;  // of CSV
  // Of what leaves the site: where its pages lie, "https://mag.example.org/mag/en/"; "" where
  // nobody said.
  std::string place = "";
  // A scenario that came with the question, and the milliseconds that may be spent on it.
  const std::string* scenario = nullptr;
  std::int64_t patience = 0;
};

// The language that an answer is asked for in: that of the parameter, else `otherwise`.
events::Language asked_language(const Parameters& given, events::Language otherwise);

// Failure(question) about a parameter: which one.
struct WrongParameter : answers::Failure {
  WrongParameter(std::string name, events::Message told)
      : Failure(answers::Trouble::question, std::move(told)), parameter(std::move(name)) {}
  std::string parameter;
};

// The arguments of the command that asks the same of the public record. Throws WrongParameter for
// one that the route does not have, with the nearest, or that is missing.
std::vector<std::string> arguments_of(const Route& route, const Parameters& given,
                                      const Asking& asking);

// What the command prints, or lays out for a page, and what it says that this is about and of.
struct Answered {
  std::string printed;
  Blocks laid;
  std::string subject;                      // "" where it does not say
  std::optional<answers::Heading> heading;  // nothing where it has none
};
// Throws what the command throws. `leads` says what leads whither from a page.
Answered ask(const replay::PublicView& view, engine::Instant now, const Route& route,
             const Parameters& given, const Asking& asking, Leads leads = nowhere);

// "--as-of: …" as it is said of an address: "asOf: …".
std::string said_of_address(std::string_view text);

}  // namespace app
