#include "serving/problem.hpp"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

namespace serving {

Response document_of(const Problem& problem) {
  boost::json::object document;
  document["type"] = "/problems/" + std::string(problem.name);
  document["title"] = problem.title;
  document["status"] = problem.status;
  Response response;
  response.status = problem.status;
  response.headers = {{"Content-Type", "application/problem+json"}, {"Cache-Control", "no-store"}};
  response.body = std::make_shared<const std::string>(boost::json::serialize(document) + '\n');
  return response;
}

}  // namespace serving
