// The site of a log, asked without a network.
#pragma once

#include <set>
#include <string>

#include "app/site/site.hpp"
#include "tests/app/command.hpp"

namespace test {

class Site {
 public:
  // Of the log in the folder, on a day that does not pass.
  explicit Site(const Folder& folder, const std::string& base = "", std::int64_t patience = 60'000,
                const std::string& allow_origin = "", const std::string& origin = "");

  serving::Response get(const std::string& target, serving::Headers headers = {},
                        const std::string& method = "GET");
  serving::Response post(const std::string& target, const std::string& body,
                         const std::string& type = "application/json",
                         const std::string& from_site = "");
  // What the server has to say, in a language.
  serving::Response problem(const serving::Problem& problem, std::string_view language) {
    return site_.problem(problem, language);
  }
  // Of an address that is there.
  std::string body(const std::string& target);

 private:
  serving::Response ask(serving::Request request, const std::string& target);

  engine::Log log_;
  app::PublicSite site_;
};

// The addresses of the site that a page leads to.
std::set<std::string> links_in(const std::string& html);

}  // namespace test
