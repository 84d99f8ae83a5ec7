#include "events/event.hpp"

#include <capnp/message.h>

#include "events/canonical.hpp"

namespace events {
namespace {

using events::view;

template <class Code, class Theirs>
Code code(Theirs value) {
  return static_cast<Code>(value);
}

Group group(schema::Group value) { return code<Group>(value); }

Content view(schema::PersonDescribed::Reader r) {
  return PersonDescribed{Person{r.getPerson()}, view(r.getName()), view(r.getAffiliation()),
                         code<Gender>(r.getGender())};
}
Content view(schema::AffiliationChanged::Reader r) {
  return AffiliationChanged{Person{r.getPerson()}, view(r.getAffiliation()),
                            Country{r.getCountry()}, group(r.getGroup())};
}
Content view(schema::ForumHeld::Reader r) {
  return ForumHeld{r.getEdition(),          Cycle{r.getYear()},      view(r.getCity()),
                   Country{r.getCountry()}, code<Mode>(r.getMode()), {r.getOpenedOn()}};
}
Content view(schema::ForumScheduled::Reader r) {
  return ForumScheduled{r.getEdition(), Cycle{r.getYear()}, Country{r.getCountry()}};
}
Content view(schema::HostSeatFilled::Reader r) {
  return HostSeatFilled{Country{r.getCountry()}, Person{r.getPerson()}, group(r.getGroup())};
}
Content view(schema::MemberAppointed::Reader r) {
  return MemberAppointed{Person{r.getPerson()},   Cycle{r.getCycle()},       group(r.getGroup()),
                         Country{r.getCountry()}, code<Seat>(r.getSeat()),   view(r.getRole()),
                         r.getTermsBefore(),      code<Answer>(r.getIsNew())};
}
Content view(schema::MemberReplaced::Reader r) {
  return MemberReplaced{Person{r.getPerson()}, Person{r.getSuccessor()}, Country{r.getCountry()},
                        code<Seat>(r.getSeat())};
}
Content view(schema::TermRenewed::Reader r, bool tacit) {
  return TermRenewed{Person{r.getPerson()},   Cycle{r.getCycle()}, tacit,
                     code<Seat>(r.getSeat()), group(r.getGroup()), Country{r.getCountry()},
                     view(r.getRole())};
}
Content view(schema::SeatVacant::Reader r) {
  return SeatVacant{Cycle{r.getCycle()},     code<Seat>(r.getSeat()), group(r.getGroup()),
                    Country{r.getCountry()}, view(r.getRole()),       view(r.getAffiliation())};
}
Content view(schema::MemberEvaluated::Reader r) {
  return MemberEvaluated{Person{r.getPerson()}, Cycle{r.getCycle()},
                         code<Evaluation>(r.getEvaluation())};
}
Content view(schema::FigurePublished::Reader r) {
  return FigurePublished{Cycle{r.getCycle()},
                         code<Measure>(r.getMeasure()),
                         group(r.getGroup()),
                         code<Region>(r.getRegion()),
                         Country{r.getCountry()},
                         r.getValue(),
                         code<Answer>(r.getApproximate())};
}
Content view(schema::ClaimPublished::Reader r) {
  return ClaimPublished{
      {r.getPosition()}, view(r.getField()), view(r.getStated()), view(r.getReason())};
}

Content view(schema::TermsAdopted::Reader r, std::span<const std::byte> payload) {
  return TermsAdopted{view(r.getVersion()), view(r.getTitle()), payload};
}
template <class Reader>
Content left(Reader r, bool removed) {
  return MemberLeft{Person{r.getPerson()}, removed, code<Seat>(r.getSeat())};
}
template <class Reader>
Content ended(Reader r, bool rotated_out) {
  return TermEnded{Person{r.getPerson()}, Cycle{r.getCycle()}, rotated_out,
                   code<Seat>(r.getSeat())};
}

Content observer(const schema::Decision::Reader& r) {
  if (r.isObserverWithdrawn())
    return ObserverWithdrawn{view(r.getObserverWithdrawn().getOrganisation())};
  const auto invited = r.getObserverInvited();
  return ObserverInvited{view(invited.getOrganisation()), Person{invited.getPerson()}};
}

Content content_of(const schema::Decision::Reader& r, std::span<const std::byte> payload) {
  using Is = schema::Decision;
  switch (r.which()) {
    case Is::BODY_ESTABLISHED:
      return BodyEstablished{view(r.getBodyEstablished().getName()),
                             view(r.getBodyEstablished().getPurpose())};
    case Is::TERMS_ADOPTED:
      return view(r.getTermsAdopted(), payload);
    case Is::PERSON_DESCRIBED:
      return view(r.getPersonDescribed());
    case Is::AFFILIATION_CHANGED:
      return view(r.getAffiliationChanged());
    case Is::FORUM_HELD:
      return view(r.getForumHeld());
    case Is::FORUM_SCHEDULED:
      return view(r.getForumScheduled());
    case Is::HOST_SEAT_FILLED:
      return view(r.getHostSeatFilled());
    case Is::HOST_SEAT_VACATED:
      return HostSeatVacated{Country{r.getHostSeatVacated().getCountry()}};
    case Is::OBSERVER_INVITED:
    case Is::OBSERVER_WITHDRAWN:
      return observer(r);
    case Is::CYCLE_OPENED:
      return CycleOpened{Cycle{r.getCycleOpened().getCycle()},
                         code<Completeness>(r.getCycleOpened().getRoster())};
    case Is::MEMBER_APPOINTED:
      return view(r.getMemberAppointed());
    case Is::MEMBER_RESIGNED:
      return left(r.getMemberResigned(), false);
    case Is::MEMBER_REPLACED:
      return view(r.getMemberReplaced());
    case Is::MEMBER_REMOVED:
      return left(r.getMemberRemoved(), true);
    case Is::TERM_RENEWED_TACITLY:
      return view(r.getTermRenewedTacitly(), true);
    case Is::TERM_RENEWED:
      return view(r.getTermRenewed(), false);
    case Is::TERM_EXPIRED:
      return ended(r.getTermExpired(), false);
    case Is::MEMBER_ROTATED_OUT:
      return ended(r.getMemberRotatedOut(), true);
    case Is::MEMBER_EVALUATED:
      return view(r.getMemberEvaluated());
    case Is::FIGURE_PUBLISHED:
      return view(r.getFigurePublished());
    case Is::FIGURE_FOLLOWED:
      return FigureFollowed{{r.getFigureFollowed().getPosition()}};
    case Is::CLAIM_PUBLISHED:
      return view(r.getClaimPublished());
    case Is::SEAT_VACANT:
      return view(r.getSeatVacant());
    case Is::EVENT_CORRECTED:
      return EventCorrected{{r.getEventCorrected().getPosition()}};
    default:
      return Unfolded{};
  }
}

}  // namespace

Event decode(const engine::Envelope& envelope) {
  const auto decision = read(envelope.payload);
  return {envelope.position, envelope.effective_on, static_cast<Kind>(decision.which()),
          content_of(decision, envelope.payload)};
}

Particulars particulars(std::span<const std::byte> payload) {
  const auto decision = read(payload);
  return {{decision.getEffectiveOn()},
          code<Authority>(decision.getAuthority()),
          code<Basis>(decision.getBasis()),
          view(decision.getSource()),
          view(decision.getNote()),
          view(decision.getAcknowledged()),
          {decision.getCause()},
          {decision.getAmends()},
          static_cast<Kind>(decision.which())};
}

std::vector<std::string_view> TermsAdopted::clauses() const {
  std::vector<std::string_view> list;
  for (const auto clause : read(payload).getTermsAdopted().getClauses())
    list.push_back(view(clause));
  return list;
}

std::vector<Parameter> TermsAdopted::parameters() const {
  std::vector<Parameter> list;
  for (const auto parameter : read(payload).getTermsAdopted().getParameters())
    list.push_back({view(parameter.getName()), view(parameter.getValue()),
                    view(parameter.getClause()), code<Basis>(parameter.getBasis())});
  return list;
}

}  // namespace events
