#include "decisions/roster_settlement.hpp"

#include <algorithm>
#include <boost/json/parse.hpp>
#include <map>

#include "events/fields.hpp"

namespace decisions {
namespace {

namespace json = boost::json;
using Kind = Difference::Kind;

// The recorded decision as JSON, with what the list states in place of what it said. Nothing when
// decisions of this kind do not state such a field.
std::optional<json::object> replaced(const Earlier& recorded,
                                     const std::vector<const Difference*>& differences,
                                     const std::string& source) {
  const events::Particulars said = events::particulars(recorded.payload);
  const std::vector<events::Field>& fields = events::fields_of(said.kind);
  json::object decision = json::parse(events::to_json(recorded.payload)).as_object();
  const std::string_view kind = events::name_of(said.kind);
  json::object& content = decision.at({kind.data(), kind.size()}).as_object();
  for (const Difference* each : differences) {
    const bool is_there =
        std::any_of(fields.begin(), fields.end(),
                    [&](const events::Field& field) { return field.name == each->field; });
    if (!is_there) return std::nullopt;
    content[each->field] = each->listed;
  }
  for (const char* left_out : {"cause", "amends", "acknowledged"}) decision.erase(left_out);
  decision["source"] = source;
  decision["basis"] = "inferred";
  return decision;
}

class Settlement {
 public:
  Settlement(const ListRead& list, const Stance& stance, const std::string& all)
      : list_(list), stance_(stance), all_(all) {}

  std::vector<Kept> claims(const std::vector<Difference>& differences) const {
    std::vector<Kept> kept;
    for (const Difference& each : differences) {
      const Claim said = claim_of(each, list_.cycle);
      kept.push_back({"claimPublished",
                      {{"position", each.about.value},
                       {"field", said.field},
                       {"stated", said.stated},
                       {"reason", stance_.reason}},
                      source_of(each),
                      each.line});
    }
    return kept;
  }

  tl::expected<std::vector<Kept>, CsvMistake> corrections(
      const std::vector<Difference>& differences) const {
    std::vector<Kept> kept;
    std::map<engine::Position, std::vector<const Difference*>> stated;
    for (const Difference& each : differences) {
      if (each.kind == Kind::missing) kept.push_back(withdrawn(each.about, each));
      if (each.kind == Kind::stated) stated[each.about].push_back(&each);
      if (const Term* lapsed = lapsed_before(list_, each))
        kept.push_back(withdrawn(lapsed->ended_by, each));
    }
    for (const auto& [position, all] : stated) {
      const Difference& first = *all.front();
      const auto replacement = replaced(*list_.logged.at(position), all, source_of(first));
      if (!replacement)
        return tl::unexpected(
            mistake_at({first.listed, first.line, 0}, first.field,
                       {"expected.correctedByHand", {events::position(position)}}));
      kept.push_back({"eventCorrected",
                      {{"position", position.value},
                       {"replacement", *replacement},
                       {"reason", stance_.reason}},
                      source_of(first),
                      first.line});
    }
    return kept;
  }

 private:
  Kept withdrawn(engine::Position position, const Difference& difference) const {
    return {"eventCorrected",
            {{"position", position.value}, {"withdrawn", true}, {"reason", stance_.reason}},
            source_of(difference),
            difference.line};
  }

  std::string source_of(const Difference& difference) const {
    const auto entry =
        std::find_if(list_.cycle.entries.begin(), list_.cycle.entries.end(),
                     [&](const RosterEntry& each) { return each.line == difference.line; });
    return entry == list_.cycle.entries.end() ? all_ : entry->source;
  }

  const ListRead& list_;
  const Stance& stance_;
  const std::string& all_;
};

}  // namespace

const Term* lapsed_before(const ListRead& list, const Difference& added) {
  const auto* before = list.reg.history().before(list.cycle.cycle);
  const bool is_asked = added.kind == Kind::added && before;
  return is_asked ? let_lapse(list.reg, added.person, before->value.cycle) : nullptr;
}

tl::expected<std::vector<Kept>, CsvMistake> keep(const std::vector<Difference>& differences,
                                                 const ListRead& list, const Stance& stance,
                                                 const std::string& all) {
  const Settlement settlement(list, stance, all);
  if (stance.kind == Stance::Kind::disagrees) return settlement.claims(differences);
  return settlement.corrections(differences);
}

}  // namespace decisions
