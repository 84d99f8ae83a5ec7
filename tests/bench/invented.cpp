#include "tests/bench/invented.hpp"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace bench {

std::vector<events::Payload> invented(const inventions::Invention& invention, std::uint64_t most) {
  std::vector<events::Payload> payloads;
  std::vector<engine::Position> lines;  // where the decision of each line stands
  const auto previous = [&](std::size_t back) {
    return std::optional(lines.at(lines.size() - back));
  };
  inventions::generate(invention, [&](std::string_view line) {
    auto payload = events::from_json(line, previous);
    if (!payload) throw std::runtime_error("mistaken: " + std::string(line));
    if (auto split = events::split_replacement(payload->bytes(), {payloads.size() + 1})) {
      payloads.push_back(std::move(split->correction));
      payloads.push_back(std::move(split->replacement));
    } else {
      payloads.push_back(std::move(*payload));
    }
    lines.push_back({payloads.size()});
    return payloads.size() < most;
  });
  if (payloads.size() > most) payloads.pop_back();
  return payloads;
}

engine::Log log_of(std::span<const events::Payload> payloads,
                   const std::filesystem::path& directory) {
  constexpr std::size_t at_once = 10'000;
  engine::Log log = engine::Log::create(directory);
  engine::Position last;
  while (!payloads.empty()) {
    const auto batch = payloads.first(std::min(at_once, payloads.size()));
    std::vector<engine::Draft> drafts;
    drafts.reserve(batch.size());
    for (const events::Payload& payload : batch) drafts.push_back(events::draft_of(payload));
    const auto receipt = log.append(drafts, last, "", recording);
    if (!receipt || receipt->last != last + batch.size())
      throw std::runtime_error("an append went wrong");
    last = receipt->last;
    payloads = payloads.subspan(batch.size());
  }
  log.verify([](std::uint64_t, std::uint64_t) {});
  return log;
}

}  // namespace bench
