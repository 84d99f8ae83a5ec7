#include "serving/common.hpp"

#include <atomic>
#include <exception>
#include <limits>

#include <boost/asio/post.hpp>

#include "serving/feed.hpp"
#include "serving/writing.hpp"

namespace serving {
namespace {

std::size_t most_of_an_address(const Options& options) {
  return options.trusts_proxy || is_loopback(options.address)
             ? std::numeric_limits<std::size_t>::max()
             : options.limits.connections_an_address;
}

}  // namespace

Watched::Watched(Common& common) : common_(common), at_(common.watched.size()) {
  common_.watched.push_back(this);
  common_.tally.connections(1);
}

Watched::~Watched() {
  common_.watched.back()->at_ = at_;
  common_.watched[at_] = common_.watched.back();
  common_.watched.pop_back();
  common_.tally.connections(-1);
}

Common::Common(Options given, Site& served)
    : options(std::move(given)),
      site(served),
      hosts(options.address, options.allowed_hosts),
      places(options.limits.connections, most_of_an_address(options)),
      askers(options.limits.connections, options.limits.connections_an_address),
      io(1),
      workers(options.limits.workers, options.limits.waiting_requests),
      labourers(options.limits.laborious_requests, options.limits.laborious_waiting) {}

Common::~Common() {
  for (const auto& [feed, heard] : heard_) feed->forget(heard.listener);
  workers.threads.join();
  labourers.threads.join();
}

void Common::listen_to(const std::shared_ptr<Feed>& feed) {
  if (heard_.contains(feed.get())) return;
  // However much is published before this thread comes to it, it is told once.
  auto is_told = std::make_shared<std::atomic<bool>>(false);
  const std::uint64_t listener = feed->listen([this, is_told] {
    if (is_told->exchange(true)) return;
    boost::asio::post(io, [this, is_told] {
      is_told->store(false);
      for (Watched* each : watched) each->hear();
    });
  });
  heard_.emplace(feed.get(), Heard{feed, listener});
}

void Common::say_trouble(std::string_view line) const {
  if (options.on_trouble) options.on_trouble(line);
}

Response Common::response_to(const Problem& problem, std::string_view accept_language) const {
  Response response;
  try {
    response = site.problem(problem, accept_language);
    if (!can_be_sent(response)) {
      say_trouble("a document of a problem has headers that cannot be sent");
      response = document_of(problem);
    }
  } catch (const std::exception& mistake) {
    say_trouble(mistake.what());
    response = document_of(problem);
  } catch (...) {
    say_trouble("something that is no exception was thrown");
    response = document_of(problem);
  }
  response.status = problem.status;
  response.following.reset();
  response.route = "/problems/" + std::string(problem.name);
  const bool is_passing = problem == problems::busy || problem == problems::too_many;
  if (is_passing && response.header("Retry-After").empty())
    response.headers.push_back({"Retry-After", "1"});
  return response;
}

std::string_view Common::date() {
  const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  if (now != date_at_ || date_.empty()) {
    date_ = date_of(now);
    date_at_ = now;
  }
  return date_;
}

}  // namespace serving
