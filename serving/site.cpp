#include "serving/site.hpp"

namespace serving {

bool Site::is_laborious(const Request&) const { return false; }

Response Site::problem(const Problem& problem, std::string_view) { return document_of(problem); }

}  // namespace serving
