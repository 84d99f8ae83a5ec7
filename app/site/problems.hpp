// Why there is no answer, over HTTP: a status, and a document that says it (RFC 9457).
#pragma once

#include <string>
#include <string_view>

#include "answers/failure.hpp"
#include "app/site/routes.hpp"
#include "serving/message.hpp"
#include "words/words.hpp"

namespace app {

struct HttpTrouble {
  int status;
  std::string_view name;  // of /problems/NAME
  std::string_view key;   // the title
};
// The status for a kind of trouble.
HttpTrouble http_of(answers::Trouble trouble);

// A problem in the language of `words`; `detail` and `parameter` may be "".
serving::Response problem_response(const HttpTrouble& trouble, const std::string& detail,
                                   const std::string& parameter, const words::Words& words);
// Names, of what was `given`, the parameter that the failure is about.
serving::Response problem_response(const answers::Failure& failure, const words::Words& words,
                                   const Parameters& given = {});
// Of a log that cannot be read now.
serving::Response log_problem(const words::Words& words);
// Of an address where nothing is, with the nearest where something is, or "".
serving::Response nothing_here(const std::string& path, const std::string& nearest,
                               const words::Words& words);
// Of a body that is not of the type that is expected.
serving::Response not_of_type(const std::string& expected, const words::Words& words);
// Of a type that nobody wants.
serving::Response not_acceptable(const words::Words& words);
// Of a method that is not among `allowed`.
serving::Response not_allowed(const std::string& allowed, const words::Words& words);

}  // namespace app
