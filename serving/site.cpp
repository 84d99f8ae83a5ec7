#include "serving/site.hpp"

namespace serving {

Response Site::problem(const Problem& problem, std::string_view) { return document_of(problem); }

}  // namespace serving
