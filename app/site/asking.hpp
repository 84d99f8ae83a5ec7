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

// What the command prints. Throws what the command throws.
std::string ask(const replay::PublicView& view, engine::Instant now,
                const std::vector<std::string>& arguments, const Asking& asking);
// What it lays out for a page, where `leads` says what leads whither; `subject` becomes what that
// is about, where the answer says so.
Blocks lay_out(const replay::PublicView& view, engine::Instant now,
               const std::vector<std::string>& arguments, const Asking& asking, Leads leads,
               std::string* subject = nullptr);

// "--as-of: …" as it is said of an address: "asOf: …".
std::string said_of_address(std::string_view text);

}  // namespace app
