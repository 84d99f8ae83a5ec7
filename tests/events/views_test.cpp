// The view of each kind that is folded says what its JSON says.
#include <doctest/doctest.h>

#include <string>

#include "events/countries.hpp"
#include "events/event.hpp"
#include "events/payload.hpp"

using namespace events;

namespace {

const std::string tacitly =
    R"({"effectiveOn":"2008-08-15","authority":"secretariat","basis":"tacit","source":"S",)";

engine::Date day(std::string_view text) { return engine::parse_date(text).value(); }
Country country(std::string_view text) { return parse_country(text).value(); }

// Keeps the payload that the view points into.
template <class View>
struct Seen {
  Payload payload;
  Event event;

  explicit Seen(const std::string& content) : payload(from_json(tacitly + content + "}").value()) {
    engine::Envelope envelope;
    envelope.position = {17};
    envelope.effective_on = day("2008-08-15");
    envelope.payload = payload.bytes();
    event = decode(envelope);
  }

  const View& operator*() const { return std::get<View>(event.content); }
  const View* operator->() const { return &std::get<View>(event.content); }
};

}  // namespace

TEST_CASE("an event stands where and when its envelope says, and is of its kind") {
  const Seen<CycleOpened> seen(R"("cycleOpened":{"cycle":2008,"roster":"complete"})");
  CHECK(seen.event.position == engine::Position{17});
  CHECK(seen.event.effective_on == day("2008-08-15"));
  CHECK(seen.event.kind == Kind::cycle_opened);
  CHECK(seen->cycle == Cycle{2008});
  CHECK(seen->roster == Completeness::complete);
}

TEST_CASE("the body and its people") {
  const Seen<BodyEstablished> body(R"("bodyEstablished":{"name":"N","purpose":"P"})");
  CHECK(body->name == "N");
  CHECK(body->purpose == "P");
  const Seen<PersonDescribed> person(
      R"("personDescribed":{"person":"p-0042","name":"É","affiliation":"A","gender":"woman"})");
  CHECK(person->person == Person{42});
  CHECK(person->name == "É");
  CHECK(person->affiliation == "A");
  CHECK(person->gender == Gender::woman);
  const Seen<AffiliationChanged> changed(
      R"("affiliationChanged":{"person":"p-0042","affiliation":"B","country":"BR","group":"media"})");
  CHECK(changed->person == Person{42});
  CHECK(changed->affiliation == "B");
  CHECK(changed->country == country("BR"));
  CHECK(changed->group == Group::media);
}

TEST_CASE("terms of reference hold their clauses and parameters") {
  const Seen<TermsAdopted> terms(
      R"("termsAdopted":{"version":"2018","title":"T","clauses":["IV.1","IV.4"],"parameters":[)"
      R"({"name":"size.target","value":"50","clause":"IV.1","basis":"stated"},)"
      R"({"name":"quota.countsChair","value":"no"}]})");
  CHECK(terms->version == "2018");
  CHECK(terms->title == "T");
  CHECK(terms->clauses() == std::vector<std::string_view>{"IV.1", "IV.4"});
  const std::vector<Parameter> parameters = terms->parameters();
  REQUIRE(parameters.size() == 2);
  CHECK(parameters[0].name == "size.target");
  CHECK(parameters[0].value == "50");
  CHECK(parameters[0].clause == "IV.1");
  CHECK(parameters[0].basis == Basis::stated);
  CHECK(parameters[1].name == "quota.countsChair");
  CHECK(parameters[1].clause.empty());
  CHECK(parameters[1].basis == Basis::unstated);
  const Seen<TermsAdopted> bare(R"("termsAdopted":{"version":"1"})");
  CHECK(bare->clauses().empty());
  CHECK(bare->parameters().empty());
}

TEST_CASE("forums, host seats and observers") {
  const Seen<ForumHeld> forum(
      R"("forumHeld":{"edition":3,"year":2008,"city":"Hyderabad","country":"IN","mode":"hybrid",)"
      R"("openedOn":"2008-12-03"})");
  CHECK(forum->edition == 3);
  CHECK(forum->year == Cycle{2008});
  CHECK(forum->city == "Hyderabad");
  CHECK(forum->country == country("IN"));
  CHECK(forum->mode == Mode::hybrid);
  CHECK(forum->opened_on == day("2008-12-03"));
  const Seen<HostSeatFilled> filled(
      R"("hostSeatFilled":{"country":"GR","person":"p-0007","group":"government"})");
  CHECK(filled->country == country("GR"));
  CHECK(filled->person == Person{7});
  CHECK(filled->group == Group::government);
  const Seen<HostSeatVacated> vacated(R"("hostSeatVacated":{"country":"GR","reason":"R"})");
  CHECK(vacated->country == country("GR"));
  const Seen<ObserverInvited> invited(
      R"("observerInvited":{"organisation":"O","person":"p-0009"})");
  CHECK(invited->organisation == "O");
  CHECK(invited->person == Person{9});
  const Seen<ObserverWithdrawn> withdrawn(R"("observerWithdrawn":{"organisation":"O"})");
  CHECK(withdrawn->organisation == "O");
}

TEST_CASE("appointments and what ends them") {
  const Seen<MemberAppointed> appointed(
      R"("memberAppointed":{"person":"p-0042","cycle":2008,"group":"civilSociety","country":"BR",)"
      R"("seat":"stakeholder","role":"co-chair","termsBefore":0,"isNew":"yes"})");
  CHECK(appointed->person == Person{42});
  CHECK(appointed->cycle == Cycle{2008});
  CHECK(appointed->group == Group::civil_society);
  CHECK(appointed->country == country("BR"));
  CHECK(appointed->seat == Seat::stakeholder);
  CHECK(appointed->role == "co-chair");
  CHECK(appointed->terms_before == 0);
  CHECK(appointed->is_new == Answer::yes);
  for (const bool removed : {true, false}) {
    const Seen<MemberLeft> left((removed ? R"("memberRemoved":)" : R"("memberResigned":)") +
                                std::string(R"({"person":"p-0042","reason":"R"})"));
    CHECK(left->person == Person{42});
    CHECK(left->removed == removed);
  }
  const Seen<MemberReplaced> replaced(
      R"("memberReplaced":{"person":"p-0042","successor":"p-0043","country":"FR"})");
  CHECK(replaced->person == Person{42});
  CHECK(replaced->successor == Person{43});
  CHECK(replaced->country == country("FR"));
}

TEST_CASE("terms that go on and terms that end") {
  const std::string who = R"({"person":"p-0042","cycle":2009})";
  for (const bool tacit : {true, false}) {
    const Seen<TermRenewed> renewed((tacit ? R"("termRenewedTacitly":)" : R"("termRenewed":)") +
                                    who);
    CHECK(renewed->person == Person{42});
    CHECK(renewed->cycle == Cycle{2009});
    CHECK(renewed->tacit == tacit);
  }
  for (const bool rotated : {true, false}) {
    const Seen<TermEnded> ended((rotated ? R"("memberRotatedOut":)" : R"("termExpired":)") + who);
    CHECK(ended->person == Person{42});
    CHECK(ended->cycle == Cycle{2009});
    CHECK(ended->rotated_out == rotated);
  }
  const Seen<MemberEvaluated> evaluated(
      R"("memberEvaluated":{"person":"p-0042","cycle":2009,"evaluation":"negative"})");
  CHECK(evaluated->person == Person{42});
  CHECK(evaluated->cycle == Cycle{2009});
  CHECK(evaluated->evaluation == Evaluation::negative);
}

TEST_CASE("the record itself") {
  const Seen<FigurePublished> figure(
      R"("figurePublished":{"cycle":2006,"measure":"women","group":"government","region":"africa",)"
      R"("country":"KE","value":0,"approximate":"no","publishedOn":"2006-05-17"})");
  CHECK(figure->cycle == Cycle{2006});
  CHECK(figure->measure == Measure::women);
  CHECK(figure->group == Group::government);
  CHECK(figure->region == Region::africa);
  CHECK(figure->country == country("KE"));
  CHECK(figure->value == 0);
  CHECK(figure->approximate == Answer::no);
  const Seen<FigureFollowed> followed(R"("figureFollowed":{"position":4,"reason":"R"})");
  CHECK(followed->position == engine::Position{4});
  const Seen<ClaimPublished> claim(
      R"("claimPublished":{"position":999999999999999,"field":"F","stated":"T","reason":"R"})");
  CHECK(claim->position == engine::Position{999'999'999'999'999});
  CHECK(claim->field == "F");
  CHECK(claim->stated == "T");
  CHECK(claim->reason == "R");
  const Seen<EventCorrected> corrected(
      R"("eventCorrected":{"position":17,"withdrawn":true,"reason":"R"})");
  CHECK(corrected->position == engine::Position{17});
}

TEST_CASE("what is not stated is seen as not stated") {
  const Seen<MemberAppointed> appointed(
      R"("memberAppointed":{"person":"p-0042","cycle":2008,"seat":"chair"})");
  CHECK(appointed->group == Group::unstated);
  CHECK_FALSE(appointed->country);
  CHECK(appointed->role.empty());
  CHECK(appointed->terms_before == -1);
  CHECK(appointed->is_new == Answer::unstated);
  const Seen<ForumHeld> forum(R"("forumHeld":{"edition":3,"year":2008,"mode":"online"})");
  CHECK(forum->opened_on == unstated_date);
  CHECK_FALSE(forum->country);
  const Seen<FigurePublished> figure(
      R"("figurePublished":{"cycle":2006,"measure":"members","value":46})");
  CHECK(figure->approximate == Answer::unstated);
}

TEST_CASE("kinds that nothing folds yet are seen by kind alone") {
  const Seen<Unfolded> seen(R"("themeAdopted":{"year":2008,"theme":"T"})");
  CHECK(seen.event.kind == Kind::theme_adopted);
  CHECK(std::holds_alternative<Unfolded>(seen.event.content));
}

TEST_CASE("the particulars of a decision") {
  const Payload payload = from_json(R"({"effectiveOn":"2008-08-15","authority":"hostCountry",)"
                                    R"("basis":"inferred","source":"S","note":"N",)"
                                    R"("acknowledged":"A","cause":3,"amends":4,)"
                                    R"("agendaApproved":{"meeting":"m"}})")
                              .value();
  const Particulars stated = particulars(payload.bytes());
  CHECK(stated.effective_on == day("2008-08-15"));
  CHECK(stated.authority == Authority::host_country);
  CHECK(stated.basis == Basis::inferred);
  CHECK(stated.source == "S");
  CHECK(stated.note == "N");
  CHECK(stated.acknowledged == "A");
  CHECK(stated.cause == engine::Position{3});
  CHECK(stated.amends == engine::Position{4});
  CHECK(stated.kind == Kind::agenda_approved);
}
