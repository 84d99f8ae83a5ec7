#include "tests/replay/record.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <stdexcept>

#include "replay/proposal.hpp"
#include "replay/walk.hpp"

namespace replay_tests {
namespace {

std::string named(std::uint32_t person) { return events::to_string(events::Person{person}); }

std::string body(std::string_view date, std::string_view content) {
  return fmt::format(
      R"({{"effectiveOn":"{}","authority":"secretariat","basis":"stated","source":"a list",{}}})",
      date, content);
}

}  // namespace

engine::Date on(std::string_view iso) { return engine::parse_date(iso).value(); }
events::Person person(std::uint32_t number) { return {number}; }
events::Cycle cycle(int year) { return {static_cast<std::int16_t>(year)}; }
events::Country country(std::string_view letters) {
  return {static_cast<std::uint16_t>(letters.at(0) * 256 + letters.at(1))};
}

events::Payload decision(std::string_view date, std::string_view content) {
  auto payload = events::from_json(body(date, content));
  if (!payload) {
    throw std::runtime_error(payload.error().field + " " + payload.error().expected.key + " in " +
                             std::string(content));
  }
  return std::move(*payload);
}

events::Payload decision(engine::Date date, std::string_view content) {
  return decision(engine::to_string(date), content);
}

std::string adopted(std::string_view version, int size) {
  return fmt::format(
      R"("termsAdopted":{{"version":"{}","clauses":["IV.1","IV.4","V.2","V.4"],"parameters":[)"
      R"({{"name":"size.target","value":"{}","clause":"IV.1"}},)"
      R"({{"name":"size.tolerance","value":"0","clause":"IV.1"}}]}})",
      version, size);
}
std::string opened(int year, std::string_view roster) {
  return fmt::format(R"("cycleOpened":{{"cycle":{},"roster":"{}"}})", year, roster);
}
std::string appointed(std::uint32_t person, int year, std::string_view group,
                      std::string_view country, std::string_view seat) {
  const std::string given = group.empty() ? "" : fmt::format(R"("group":"{}",)", group);
  return fmt::format(
      R"("memberAppointed":{{"person":"{}","cycle":{},{}"country":"{}","seat":"{}"}})",
      named(person), year, given, country, seat);
}
std::string renewed(std::uint32_t person, int year) {
  return fmt::format(R"("termRenewedTacitly":{{"person":"{}","cycle":{}}})", named(person), year);
}
std::string rotated_out(std::uint32_t person, int year) {
  return fmt::format(R"("memberRotatedOut":{{"person":"{}","cycle":{}}})", named(person), year);
}
std::string resigned(std::uint32_t person) {
  return fmt::format(R"("memberResigned":{{"person":"{}"}})", named(person));
}
std::string described(std::uint32_t person, std::string_view name) {
  return fmt::format(R"("personDescribed":{{"person":"{}","name":"{}"}})", named(person), name);
}
std::string evaluated(std::uint32_t person, int year, std::string_view evaluation) {
  return fmt::format(R"("memberEvaluated":{{"person":"{}","cycle":{},"evaluation":"{}"}})",
                     named(person), year, evaluation);
}
std::string withdrawn(engine::Position position) {
  return fmt::format(R"("eventCorrected":{{"position":{},"withdrawn":true,"reason":"a slip"}})",
                     position.value);
}
std::string replaced(engine::Position position, std::string_view date, std::string_view content) {
  return fmt::format(R"("eventCorrected":{{"position":{},"replacement":{},"reason":"a slip"}})",
                     position.value, body(date, content));
}

std::string text_of(const rules::Finding& finding) {
  std::string text =
      fmt::format("{} {} {} {} {} {} {} {}", finding.id, finding.rule, finding.clause,
                  rules::name_of(finding.verdict), counting::name_of(finding.evidence),
                  finding.measured, finding.required, finding.text.key);
  for (const auto& [name, value] : finding.subject) text += fmt::format(" {}={}", name, value);
  for (const auto& [name, value] : finding.parameters) text += fmt::format(" {}={}", name, value);
  for (const events::Argument& argument : finding.text.arguments) text += " " + argument.value;
  for (const engine::Position position : finding.because)
    text += " " + std::to_string(position.value);
  return text + "\n";
}

std::vector<rules::Finding> audit(const replay::Timeline& timeline) {
  replay::Walk walk(timeline, replay::Walk::Shows::findings);
  walk.to(timeline.until());
  return walk.findings();
}

std::string answer(const replay::Timeline& timeline) {
  std::string text = timeline.fold().fingerprint() + "\n";
  for (const rules::Finding& finding : audit(timeline)) text += text_of(finding);
  return text;
}

std::vector<std::uint64_t> counted(const replay::Timeline& timeline) {
  std::vector<std::uint64_t> positions;
  timeline.each([&](const events::Event&, const engine::Envelope& envelope) {
    positions.push_back(envelope.position.value);
    return true;
  });
  return positions;
}

std::vector<std::uint32_t> sitting(const replay::Timeline& timeline) {
  const projections::Register reg = timeline.fold();
  std::vector<std::uint32_t> numbers;
  for (const projections::SeatHeld& seat : reg.composition().in(reg.current()))
    numbers.push_back(seat.person.number);
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}

engine::Position Record::add(std::span<const events::Payload> payloads) {
  const engine::Reading reading = read();
  const engine::Position first = reading.last() + 1;
  std::deque<events::Payload> parts;
  std::vector<engine::Envelope> known;
  std::vector<engine::Draft> drafts;
  for (const events::Payload& payload : payloads)
    for (events::Payload& part : replay::parts_of(payload, first + known.size())) {
      parts.push_back(std::move(part));
      known.push_back(
          replay::envelope_of(parts.back(), first + known.size(), [&](engine::Position position) {
            return position < first ? reading.at(position) : known[position.value - first.value];
          }));
      drafts.push_back(replay::draft_of(known.back()));
    }
  append(drafts);
  return reading.last() + drafts.size();
}

void Record::append(const std::vector<engine::Draft>& drafts) {
  if (!append(drafts, read().last())) throw std::runtime_error("conflict");
}

bool Record::append(const std::vector<engine::Draft>& drafts, engine::Position expected) {
  return log_.append(drafts, expected, {}, engine::Instant{}).has_value();
}

Seated::Seated(std::string_view group_of_second) {
  add("2006-01-01", adopted("one", 2));                    // 1
  add("2006-02-01", opened(2006));                         // 2
  add("2006-02-01", appointed(1, 2006));                   // 3
  add("2006-02-01", appointed(2, 2006, group_of_second));  // 4
  add("2006-06-01", evaluated(1, 2006, "negative"));       // 5
}

}  // namespace replay_tests
