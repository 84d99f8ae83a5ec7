// Compiles only while the enumerations of codes.hpp are those of the catalogue, number by number.
#include "catalogue.capnp.h"
#include "events/catalogue.hpp"
#include "events/codes.hpp"

namespace events {
namespace {

template <class Ours, class Theirs>
constexpr bool same(Ours ours, Theirs theirs) {
  return static_cast<unsigned>(ours) == static_cast<unsigned>(theirs);
}

#define MAG_SAME(Code, ours, THEIRS) static_assert(same(Code::ours, schema::Code::THEIRS))

MAG_SAME(Authority, absent, ABSENT);
MAG_SAME(Authority, secretary_general, SECRETARY_GENERAL);
MAG_SAME(Authority, under_secretary_general, UNDER_SECRETARY_GENERAL);
MAG_SAME(Authority, secretariat, SECRETARIAT);
MAG_SAME(Authority, mag, MAG);
MAG_SAME(Authority, chair, CHAIR);
MAG_SAME(Authority, host_country, HOST_COUNTRY);
MAG_SAME(Authority, member, MEMBER);
MAG_SAME(Authority, unstated, UNSTATED);

MAG_SAME(Basis, unstated, UNSTATED);
MAG_SAME(Basis, stated, STATED);
MAG_SAME(Basis, tacit, TACIT);
MAG_SAME(Basis, inferred, INFERRED);

MAG_SAME(Group, unstated, UNSTATED);
MAG_SAME(Group, government, GOVERNMENT);
MAG_SAME(Group, private_sector, PRIVATE_SECTOR);
MAG_SAME(Group, media, MEDIA);
MAG_SAME(Group, civil_society, CIVIL_SOCIETY);
MAG_SAME(Group, technical_community, TECHNICAL_COMMUNITY);

MAG_SAME(Seat, unstated, UNSTATED);
MAG_SAME(Seat, stakeholder, STAKEHOLDER);
MAG_SAME(Seat, host, HOST);
MAG_SAME(Seat, chair, CHAIR);
MAG_SAME(Seat, observer, OBSERVER);

MAG_SAME(Region, unstated, UNSTATED);
MAG_SAME(Region, africa, AFRICA);
MAG_SAME(Region, asia_pacific, ASIA_PACIFIC);
MAG_SAME(Region, eastern_europe, EASTERN_EUROPE);
MAG_SAME(Region, latin_america_caribbean, LATIN_AMERICA_CARIBBEAN);
MAG_SAME(Region, western_europe_others, WESTERN_EUROPE_OTHERS);

MAG_SAME(Gender, unstated, UNSTATED);
MAG_SAME(Gender, woman, WOMAN);
MAG_SAME(Gender, man, MAN);
MAG_SAME(Gender, other, OTHER);

MAG_SAME(Mode, unstated, UNSTATED);
MAG_SAME(Mode, in_person, IN_PERSON);
MAG_SAME(Mode, online, ONLINE);
MAG_SAME(Mode, hybrid, HYBRID);

MAG_SAME(Answer, unstated, UNSTATED);
MAG_SAME(Answer, yes, YES);
MAG_SAME(Answer, no, NO);

MAG_SAME(Completeness, unstated, UNSTATED);
MAG_SAME(Completeness, partial, PARTIAL);
MAG_SAME(Completeness, complete, COMPLETE);

MAG_SAME(Measure, unstated, UNSTATED);
MAG_SAME(Measure, members, MEMBERS);
MAG_SAME(Measure, new_members, NEW_MEMBERS);
MAG_SAME(Measure, returning_members, RETURNING_MEMBERS);
MAG_SAME(Measure, women, WOMEN);
MAG_SAME(Measure, due_to_rotate_out, DUE_TO_ROTATE_OUT);
MAG_SAME(Measure, seats_to_renew, SEATS_TO_RENEW);
MAG_SAME(Measure, seats_to_stay, SEATS_TO_STAY);
MAG_SAME(Measure, open_seats, OPEN_SEATS);
MAG_SAME(Measure, target_seats, TARGET_SEATS);
MAG_SAME(Measure, members_excluding_chair, MEMBERS_EXCLUDING_CHAIR);
MAG_SAME(Measure, seats_earmarked, SEATS_EARMARKED);
MAG_SAME(Measure, planned_members, PLANNED_MEMBERS);
MAG_SAME(Measure, completed_three_terms, COMPLETED_THREE_TERMS);
MAG_SAME(Measure, open_seats_for_women, OPEN_SEATS_FOR_WOMEN);
MAG_SAME(Measure, workshops_proposed, WORKSHOPS_PROPOSED);
MAG_SAME(Measure, workshops_approved, WORKSHOPS_APPROVED);
MAG_SAME(Measure, workshops_held, WORKSHOPS_HELD);
MAG_SAME(Measure, main_sessions_held, MAIN_SESSIONS_HELD);
MAG_SAME(Measure, open_forums_held, OPEN_FORUMS_HELD);
MAG_SAME(Measure, lightning_sessions_held, LIGHTNING_SESSIONS_HELD);
MAG_SAME(Measure, dynamic_coalition_sessions_held, DYNAMIC_COALITION_SESSIONS_HELD);
MAG_SAME(Measure, day_zero_events_held, DAY_ZERO_EVENTS_HELD);
MAG_SAME(Measure, sessions_proposed, SESSIONS_PROPOSED);
MAG_SAME(Measure, sessions_approved, SESSIONS_APPROVED);
MAG_SAME(Measure, sessions_scheduled, SESSIONS_SCHEDULED);
MAG_SAME(Measure, sessions_held, SESSIONS_HELD);

MAG_SAME(Evaluation, unstated, UNSTATED);
MAG_SAME(Evaluation, positive, POSITIVE);
MAG_SAME(Evaluation, negative, NEGATIVE);

#define MAG_KIND(ours, THEIRS) static_assert(same(Kind::ours, schema::Decision::THEIRS))

MAG_KIND(body_established, BODY_ESTABLISHED);
MAG_KIND(terms_adopted, TERMS_ADOPTED);
MAG_KIND(person_described, PERSON_DESCRIBED);
MAG_KIND(affiliation_changed, AFFILIATION_CHANGED);
MAG_KIND(forum_scheduled, FORUM_SCHEDULED);
MAG_KIND(theme_adopted, THEME_ADOPTED);
MAG_KIND(main_session_organised, MAIN_SESSION_ORGANISED);
MAG_KIND(workshop_proposed, WORKSHOP_PROPOSED);
MAG_KIND(workshop_approved, WORKSHOP_APPROVED);
MAG_KIND(workshop_declined, WORKSHOP_DECLINED);
MAG_KIND(intersessional_work_started, INTERSESSIONAL_WORK_STARTED);
MAG_KIND(attendance_recorded, ATTENDANCE_RECORDED);
MAG_KIND(contribution_recorded, CONTRIBUTION_RECORDED);
MAG_KIND(meeting_convened, MEETING_CONVENED);
MAG_KIND(agenda_approved, AGENDA_APPROVED);
MAG_KIND(meeting_closed, MEETING_CLOSED);
MAG_KIND(consensus_recorded, CONSENSUS_RECORDED);
MAG_KIND(meeting_held, MEETING_HELD);
MAG_KIND(forum_held, FORUM_HELD);
MAG_KIND(host_seat_filled, HOST_SEAT_FILLED);
MAG_KIND(host_seat_vacated, HOST_SEAT_VACATED);
MAG_KIND(observer_invited, OBSERVER_INVITED);
MAG_KIND(observer_withdrawn, OBSERVER_WITHDRAWN);
MAG_KIND(cycle_opened, CYCLE_OPENED);
MAG_KIND(member_appointed, MEMBER_APPOINTED);
MAG_KIND(member_resigned, MEMBER_RESIGNED);
MAG_KIND(member_replaced, MEMBER_REPLACED);
MAG_KIND(member_removed, MEMBER_REMOVED);
MAG_KIND(term_renewed_tacitly, TERM_RENEWED_TACITLY);
MAG_KIND(term_renewed, TERM_RENEWED);
MAG_KIND(term_expired, TERM_EXPIRED);
MAG_KIND(member_evaluated, MEMBER_EVALUATED);
MAG_KIND(rotation_decided, ROTATION_DECIDED);
MAG_KIND(member_rotated_out, MEMBER_ROTATED_OUT);
MAG_KIND(remuneration_paid, REMUNERATION_PAID);
MAG_KIND(funding_granted, FUNDING_GRANTED);
MAG_KIND(figure_published, FIGURE_PUBLISHED);
MAG_KIND(figure_followed, FIGURE_FOLLOWED);
MAG_KIND(claim_published, CLAIM_PUBLISHED);
MAG_KIND(event_corrected, EVENT_CORRECTED);
MAG_KIND(seat_vacant, SEAT_VACANT);

MAG_SAME(Format, plain, PLAIN);
MAG_SAME(Format, date, DATE);
MAG_SAME(Format, cycle, CYCLE);
MAG_SAME(Format, person, PERSON);
MAG_SAME(Format, country, COUNTRY);
MAG_SAME(Format, position, POSITION);
MAG_SAME(Format, count, COUNT);
MAG_SAME(Format, ordinal, ORDINAL);
MAG_SAME(Format, minor_units, MINOR_UNITS);
MAG_SAME(Format, fraction, FRACTION);

#undef MAG_SAME
#undef MAG_KIND

}  // namespace
}  // namespace events
