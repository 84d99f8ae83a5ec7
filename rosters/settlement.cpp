#include "rosters/settlement.hpp"

#include <algorithm>
#include <map>

#include "events/catalogue.hpp"

namespace rosters {
namespace {

using Kind = Difference::Kind;

// The recorded decision with what the list states in place of what it said. Nothing when decisions
// of this kind do not state such a field.
std::optional<events::Decision> replaced(const decisions::Earlier& recorded,
                                         const std::vector<const Difference*>& differences,
                                         const std::string& source) {
  const events::Kind kind = events::particulars(recorded.payload).kind;
  events::Decision decision(recorded.payload);
  for (const Difference* each : differences) {
    const bool is_there = events::field_of(kind).structure->find(each->field) != nullptr;
    const bool is_other_seat = each->field == "seat" && kind != events::Kind::member_appointed;
    if (!is_there || is_other_seat) return std::nullopt;
    decision.put_typed(each->field, {each->listed});
  }
  decision.put("cause", engine::none).put("amends", engine::none).put("acknowledged", "");
  decision.put("source", source).put("basis", events::Basis::inferred);
  return decision;
}

bool is_renewal(const ListRead& list, const Difference& difference) {
  const auto event = list.logged.at(difference.about);
  if (!event) return false;
  const events::Kind kind = events::particulars(event->payload).kind;
  return kind == events::Kind::term_renewed || kind == events::Kind::term_renewed_tacitly;
}

class Settlement {
 public:
  Settlement(const ListRead& list, const Stance& stance, const std::string& all)
      : list_(list), stance_(stance), all_(all) {}

  std::vector<Kept> claims(const std::vector<Difference>& differences) const {
    std::vector<Kept> kept;
    for (const Difference& each : differences) {
      const Claim said = claim_of(each, list_.cycle);
      kept.push_back({events::Decision(events::Kind::claim_published)
                          .put("position", each.about)
                          .put("field", said.field)
                          .put("stated", said.stated)
                          .put("reason", stance_.reason),
                      source_of(each), each.line});
    }
    return kept;
  }

  tl::expected<std::vector<Kept>, CsvMistake> corrections(
      const std::vector<Difference>& differences) const {
    std::vector<Kept> kept;
    std::map<engine::Position, std::vector<const Difference*>> stated;
    for (const Difference& each : differences) {
      if (each.kind == Kind::missing || each.kind == Kind::filled)
        kept.push_back(withdrawn(each.about, each));
      if (each.kind == Kind::stated || each.kind == Kind::open) stated[each.about].push_back(&each);
      if (const Term* lapsed = lapsed_before(list_, each))
        kept.push_back(withdrawn(lapsed->ended_by, each));
    }
    for (const auto& [position, all] : stated) {
      const Difference& first = *all.front();
      if (gives_other_seat(all)) {
        kept.push_back(withdrawn(position, first));
        continue;
      }
      const auto replacement = replaced(*list_.logged.at(position), all, source_of(first));
      if (!replacement)
        return tl::unexpected(
            mistake_at({first.listed, first.line, 0}, first.field,
                       {"expected.correctedByHand", {events::position(position)}}));
      kept.push_back(
          {correction(position).put("replacement", *replacement), source_of(first), first.line});
    }
    return kept;
  }

 private:
  // A renewal goes on in its seat: with another it is none, and the line gives the seat anew.
  bool gives_other_seat(const std::vector<const Difference*>& differences) const {
    return std::any_of(differences.begin(), differences.end(), [&](const Difference* each) {
      return each->field == "seat" && is_renewal(list_, *each);
    });
  }

  events::Decision correction(engine::Position position) const {
    return events::Decision(events::Kind::event_corrected)
        .put("position", position)
        .put("reason", stance_.reason);
  }
  Kept withdrawn(engine::Position position, const Difference& difference) const {
    return {correction(position).put("withdrawn", true), source_of(difference), difference.line};
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

std::string sources_of(const std::vector<const RosterEntry*>& entries) {
  constexpr std::size_t longest_source = 4000;
  std::set<std::string_view> seen;
  std::string sources;
  for (const RosterEntry* entry : entries) {
    if (!seen.insert(entry->source).second) continue;
    const std::string more = (sources.empty() ? "" : " ; ") + entry->source;
    if (!sources.empty() && sources.size() + more.size() > longest_source) return sources + " ; …";
    sources += more;
  }
  return sources;
}

std::vector<std::string> sources_of(const RosterCycle& cycle, engine::Date opening) {
  std::vector<std::string> sources;
  std::vector<const RosterEntry*> all, opens;
  for (const RosterEntry& entry : cycle.entries) {
    sources.push_back(entry.source);
    all.push_back(&entry);
    if (entry.effective_on == opening) opens.push_back(&entry);
  }
  sources.push_back(sources_of(all));
  sources.push_back(sources_of(opens));
  return sources;
}

const Term* lapsed_before(const ListRead& list, const Difference& added) {
  const auto* before = list.reg.history().before(list.cycle.cycle);
  const bool is_asked = added.kind == Kind::added && before;
  return is_asked ? decisions::let_lapse(list.reg, added.person, before->value.cycle) : nullptr;
}

namespace {

bool is_beyond(const Difference& each) {
  return each.kind == Kind::newcomer || each.kind == Kind::open;
}

bool names_somebody(const ListRead& list) {
  const auto terms = list.reg.service().terms();
  return std::any_of(terms.begin(), terms.end(),
                     [&](const Term& term) { return term.cycle == list.cycle.cycle; });
}

class Settling {
 public:
  Settling(const ListRead& list, const Stance& stance)
      : list_(list),
        corrects_(stance.kind == Stance::Kind::corrects),
        disagrees_(stance.kind == Stance::Kind::disagrees) {}

  Settled run(const std::vector<Difference>& found) {
    const bool differs = !std::all_of(found.begin(), found.end(), is_beyond);
    const bool is_claimed =
        !corrects_ && std::any_of(found.begin(), found.end(), [](const Difference& each) {
          return each.is_claimed && each.kind != Kind::open;
        });
    settled_.is_claims_only = is_claimed || (disagrees_ && (differs || names_somebody(list_)));
    for (const Difference& each : found) {
      if (each.kind == Kind::open)
        settle_open(each);
      else if (each.is_claimed && !corrects_)
        settled_.claimed.insert(each.line);
      else if (each.kind == Kind::newcomer)
        settle_newcomer(each);
      else if (each.kind != Kind::filled || !disagrees_)
        settle_difference(each);
    }
    return std::move(settled_);
  }

 private:
  void settle_open(const Difference& each) {
    const bool is_of_person = each.field == "affiliation";
    if (is_of_person && !settled_.is_claims_only) return;
    if (corrects_)
      settled_.kept.push_back(each);
    else
      settled_.open.insert(each.line);
  }

  void settle_newcomer(const Difference& each) {
    if (disagrees_ && settled_.is_claims_only) {
      settled_.claimed.insert(each.line);
      return settled_.kept.push_back(each);
    }
    settled_.fresh.insert(each.line);
    if (each.person && !corrects_) settled_.told.push_back(each);
  }

  void settle_difference(const Difference& each) {
    if (each.kind == Kind::missing) settled_.missing.insert(each.person);
    if (lapsed_before(list_, each)) settled_.went_on.insert(each.person);
    if (each.field == "affiliation") settled_.with_affiliation.insert(each.person);
    if (each.field == "seat" && each.kind == Kind::stated && !is_renewal(list_, each))
      settled_.seated.insert(each.line);
    const bool is_said = corrects_ || disagrees_;
    (is_said ? settled_.kept : settled_.told).push_back(each);
  }

  const ListRead& list_;
  const bool corrects_, disagrees_;
  Settled settled_;
};

}  // namespace

Settled settled(const std::vector<Difference>& found, const ListRead& list, const Stance& stance) {
  Settled all = Settling(list, stance).run(found);
  if (std::all_of(all.told.begin(), all.told.end(), is_beyond)) all.told.clear();
  return all;
}

tl::expected<std::vector<Kept>, CsvMistake> keep(const std::vector<Difference>& differences,
                                                 const ListRead& list, const Stance& stance,
                                                 const std::string& all) {
  const Settlement settlement(list, stance, all);
  if (stance.kind == Stance::Kind::disagrees) return settlement.claims(differences);
  return settlement.corrections(differences);
}

}  // namespace rosters
