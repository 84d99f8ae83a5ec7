#include "tests/serving/running.hpp"

#include <stdexcept>

#include "serving/zipping.hpp"

namespace tests {
namespace {

constexpr std::size_t most_blocks = 4;

std::shared_ptr<const std::string> shared(std::string text) {
  return std::make_shared<const std::string>(std::move(text));
}

serving::Response text(std::string body) {
  serving::Response response;
  response.headers = {{"Content-Type", "text/plain"}};
  response.body = shared(std::move(body));
  return response;
}

}  // namespace

void Event::happen() {
  const std::lock_guard hold(guard_);
  has_happened_ = true;
  changed_.notify_all();
}

void Event::wait() {
  std::unique_lock hold(guard_);
  changed_.wait(hold, [&] { return has_happened_; });
}

TestSite::TestSite()
    : feed(std::make_shared<serving::Feed>(most_blocks, 10, [](std::uint64_t newest) {
        return "event: reset\ndata: " + std::to_string(newest) + "\n\n";
      })) {}

std::optional<serving::Response> TestSite::at_once(const serving::Request& request) {
  const std::string& first = request.target.path.front();
  if (first == "later" || first == "gate" || first == "throw-later") return std::nullopt;
  if (first == "throw") throw std::runtime_error("thrown at once");
  serving::Response response = text(first);
  if (first == "echo") response = text(request.body);
  if (first == "big") response = text(std::string(big_size, 'x'));
  if (first == "zipped") {
    response = text(std::string(5000, 'z'));
    response.zipped = serving::zipped(*response.body);
  }
  if (first == "header")
    response.headers.push_back({"X-Value", std::string(request.header("x-value"))});
  if (first == "split") response.headers.push_back({"X-Value", "a\r\nSet-Cookie: b"});
  if (first == "own-length") response.headers.push_back({"content-length", "1"});
  if (first == "guarded") response.headers.push_back({"content-security-policy", "sandbox"});
  if (first == "varied") response.headers.push_back({"Vary", "Accept-Language"});
  if (first == "same") response.status = 304;
  if (first == "stream") {
    const auto from = request.target.value_of("from");
    response.following = {feed, from ? std::stoull(std::string(*from)) : feed->newest()};
  }
  response.route = "/" + first;
  response.is_cached = true;
  return response;
}

bool TestSite::is_laborious(const serving::Request& request) const {
  return request.target.value_of("hard").has_value();
}

serving::Response TestSite::answer(const serving::Request& request) {
  const std::string& first = request.target.path.front();
  if (first == "throw-later") throw std::runtime_error("thrown later");
  if (first == "gate") {
    is_at_gate.happen();
    gate.wait();
  }
  serving::Response response = text(first);
  response.route = "/" + first;
  return response;
}

Running::Running(serving::Options options) {
  options.on_access = [this](const serving::Access& access) {
    const std::lock_guard hold(guard_);
    accesses_.push_back(access);
  };
  options.on_trouble = [this](std::string_view line) {
    const std::lock_guard hold(guard_);
    troubles_.emplace_back(line);
  };
  server_ = std::make_unique<serving::Server>(std::move(options), site);
  thread_ = std::thread([this] { server_->run(); });
}

Running::~Running() {
  site.gate.happen();
  end();
}

void Running::end() {
  server_->stop();
  if (thread_.joinable()) thread_.join();
}

std::vector<serving::Access> Running::accesses() {
  end();
  return accesses_;
}

std::size_t Running::troubles_so_far() {
  const std::lock_guard hold(guard_);
  return troubles_.size();
}

std::vector<std::string> Running::troubles() {
  end();
  return troubles_;
}

}  // namespace tests
