# The catalogue of decisions: every kind of event that a log can hold, and the manual of each.
#
# A log stores each Decision as one canonical, single-segment message. The schema only grows: a
# number is never reused, a field never changes its meaning or unit, and a kind that is no longer
# recorded stays readable (tests/golden keeps a log of every kind from the first version on).
#
# Absent values: the default of a field says "not stated". It is never a fact: a count of 0 is
# stated, a count equal to its default is not known. A field marked $required must be stated.

@0xc7f1a9e0b34d5286;

using Cxx = import "/capnp/c++.capnp";
$Cxx.namespace("events::schema");

# ---------------------------------------------------------------------------------------------
# Annotations: what a reader of the schema may rely on, and what the program reads from it

enum Format {
  # How a field is written in JSON, and thereby its unit.
  plain @0;     # as Cap'n Proto's own JSON codec writes it
  date @1;      # civil date, ISO 8601 "2008-08-15"; stored as days since 1970-01-01
  cycle @2;     # the year that names a cycle of preparation, 2008
  person @3;    # opaque identifier "p-0042"; stored as the number
  country @4;   # ISO 3166-1 alpha-2 code "BR", former codes included; stored as two letters
  position @5;  # position of an earlier event of the same log, 1 is the first
  count @6;     # a number of persons, seats or things, 0 or more
  ordinal @7;   # 1 is the first
  minorUnits @8; # an amount of money in the currency's smallest unit
  fraction @9;  # "2/5", or a whole number
}

struct Words {
  en @0 :Text;
  fr @1 :Text;
}

annotation clause @0xc95c57ab3197619f (field, struct) :Text;       # number of the clause that the kind or field rests on
annotation confidential @0xeb04ede72d75bee4 (field) :Void;         # a kind that no public reading may see
annotation required @0xd2c5109a6d81bc6d (field) :Void;             # must be stated
annotation is @0x809620b275a04417 (field) :Format;                 # format and unit
annotation label @0xba0636a932965ea6 (field, enumerant) :Words;    # what to call it, in English and in French

# ---------------------------------------------------------------------------------------------
# Codes

enum Authority {
  # Who decided. A decision says so, or that its source does not.
  absent @0;
  secretaryGeneral @1 $label(en = "Secretary-General", fr = "Secrétaire général");
  underSecretaryGeneral @2 $label(en = "Under-Secretary-General", fr = "Secrétaire général adjoint");
  secretariat @3 $label(en = "Secretariat", fr = "Secrétariat");
  mag @4 $label(en = "the body itself", fr = "l'organe lui-même");
  chair @5 $label(en = "Chair", fr = "présidence");
  hostCountry @6 $label(en = "host country", fr = "pays hôte");
  member @7 $label(en = "member", fr = "membre");
  unstated @8 $label(en = "authority not stated", fr = "autorité non indiquée");
}

enum Basis {
  # On what the record rests.
  unstated @0;
  stated @1 $label(en = "stated by the source", fr = "énoncé par la source");
  tacit @2 $label(en = "tacit: nothing was decided to the contrary", fr = "tacite : rien n'a été décidé en sens contraire");
  inferred @3 $label(en = "inferred from what the source shows", fr = "déduit de ce que montre la source");
}

enum Group {
  # The stakeholder groups. Which of them share the seats is a parameter of the terms of
  # reference in force.
  unstated @0 $label(en = "group not stated", fr = "groupe non précisé");
  government @1 $label(en = "governments", fr = "gouvernements");
  privateSector @2 $label(en = "private sector", fr = "secteur privé");
  media @3 $label(en = "media", fr = "médias");
  civilSociety @4 $label(en = "civil society", fr = "société civile");
  technicalCommunity @5 $label(en = "technical community", fr = "communauté technique");
}

enum Seat {
  unstated @0 $label(en = "seat not stated", fr = "siège non précisé");
  stakeholder @1 $label(en = "stakeholder seat", fr = "siège de partie prenante");
  host @2 $label(en = "host country seat", fr = "siège de pays hôte");
  chair @3 $label(en = "chair", fr = "présidence");
  observer @4 $label(en = "observer status", fr = "statut d'observateur");
}

enum Region {
  # The regional groups of the United Nations.
  unstated @0;
  africa @1 $label(en = "African States", fr = "États d'Afrique");
  asiaPacific @2 $label(en = "Asia-Pacific States", fr = "États d'Asie et du Pacifique");
  easternEurope @3 $label(en = "Eastern European States", fr = "États d'Europe orientale");
  latinAmericaCaribbean @4 $label(en = "Latin American and Caribbean States", fr = "États d'Amérique latine et des Caraïbes");
  westernEuropeOthers @5 $label(en = "Western European and other States", fr = "États d'Europe occidentale et autres États");
}

enum Gender {
  unstated @0;
  woman @1 $label(en = "woman", fr = "femme");
  man @2 $label(en = "man", fr = "homme");
  other @3 $label(en = "other", fr = "autre");
}

enum Mode {
  unstated @0;
  inPerson @1 $label(en = "physical", fr = "physique");
  online @2 $label(en = "online", fr = "virtuel");
  hybrid @3 $label(en = "hybrid", fr = "hybride");
}

enum Answer {
  unstated @0;
  yes @1 $label(en = "yes", fr = "oui");
  no @2 $label(en = "no", fr = "non");
}

enum Completeness {
  # Whether the log names all members of a cycle or some.
  unstated @0;
  partial @1 $label(en = "partial member list", fr = "liste partielle des membres");
  complete @2 $label(en = "complete member list", fr = "liste complète des membres");
}

enum Measure {
  # What a published figure counts.
  unstated @0;
  members @1 $label(en = "members", fr = "membres");
  newMembers @2 $label(en = "new members", fr = "nouveaux membres");
  returningMembers @3 $label(en = "returning members", fr = "membres reconduits");
  women @4 $label(en = "women", fr = "femmes");
  dueToRotateOut @5 $label(en = "outgoing members", fr = "membres sortants");
  seatsToRenew @6 $label(en = "seats up for renewal", fr = "sièges à renouveler");
  seatsToStay @7 $label(en = "seats not up for renewal", fr = "sièges non soumis au renouvellement");
  openSeats @8 $label(en = "open seats", fr = "sièges à pourvoir");
  targetSeats @9 $label(en = "target number of seats", fr = "nombre de sièges visé");
  membersExcludingChair @10 $label(en = "members without the chair", fr = "membres hors présidence");
  seatsEarmarked @11 $label(en = "reserved seats", fr = "sièges réservés");
  plannedMembers @12 $label(en = "planned number of members", fr = "nombre de membres prévu");
  completedThreeTerms @13 $label(en = "members who completed three terms", fr = "membres ayant accompli trois mandats");
  openSeatsForWomen @14 $label(en = "women among outgoing members", fr = "femmes parmi les membres sortants");
  # The programme of the Forum of the cycle's year (clauses I.3, I.4).
  workshopsProposed @15 $label(en = "workshop proposals", fr = "propositions d'ateliers");
  workshopsApproved @16 $label(en = "approved workshops", fr = "ateliers retenus");
  workshopsHeld @17 $label(en = "workshops held", fr = "ateliers tenus");
  mainSessionsHeld @18 $label(en = "main sessions held", fr = "sessions principales tenues");
  openForumsHeld @19 $label(en = "open forums held", fr = "forums ouverts tenus");
  lightningSessionsHeld @20 $label(en = "lightning sessions held", fr = "sessions éclair tenues");
  dynamicCoalitionSessionsHeld @21 $label(en = "dynamic coalition sessions held", fr = "sessions de coalitions dynamiques tenues");
  dayZeroEventsHeld @22 $label(en = "day 0 events held", fr = "événements du jour 0 tenus");
  sessionsProposed @23 $label(en = "session proposals of all kinds", fr = "propositions de sessions de toute nature");
  sessionsApproved @24 $label(en = "approved sessions of all kinds", fr = "sessions retenues de toute nature");
  sessionsScheduled @25 $label(en = "sessions in the programme", fr = "sessions au programme");
  sessionsHeld @26 $label(en = "sessions held", fr = "sessions tenues");
}

enum Attendance {
  unstated @0;
  inPerson @1 $label(en = "in person", fr = "sur place");
  online @2 $label(en = "online", fr = "en ligne");
  absent @3 $label(en = "absence", fr = "absence");
}

enum Contribution {
  # Clause II.2 to II.6.
  unstated @0;
  annualMeeting @1 $label(en = "annual meeting", fr = "réunion annuelle");
  intersessionalWork @2 $label(en = "intersessional work", fr = "travaux intersessions");
  outreach @3 $label(en = "outreach by members", fr = "communication de proximité");
  fundRaising @4 $label(en = "fund-raising", fr = "collecte de fonds");
  emergingIssues @5 $label(en = "emerging issues", fr = "problèmes émergents");
}

enum Evaluation {
  unstated @0;
  positive @1 $label(en = "positive", fr = "favorable");
  negative @2 $label(en = "negative", fr = "défavorable");
}

enum FundingPurpose {
  unstated @0;
  magMeeting @1 $label(en = "physical meeting of the MAG", fr = "réunion physique du MAG");
  annualMeeting @2 $label(en = "annual meeting of the Forum", fr = "réunion annuelle du Forum");
  other @3 $label(en = "another purpose", fr = "autre objet");
}

# ---------------------------------------------------------------------------------------------
# A decision

struct Decision {
  effectiveOn @0 :Int32 = -2147483648 $is(date) $required $label(en = "takes effect on", fr = "prend effet le");
  # The day from which the decision counts, often earlier than the day on which it was recorded.

  authority @1 :Authority $required $label(en = "decided by", fr = "décidé par");
  basis @2 :Basis $required $label(en = "basis", fr = "fondement");
  source @3 :Text $required $label(en = "source", fr = "source");
  # Where the decision can be checked: a document symbol or an address.

  note @4 :Text $label(en = "note", fr = "note");
  # What a reader should know of the way in which the source was read.

  acknowledged @5 :Text $label(en = "recorded nevertheless because", fr = "consigné néanmoins parce que");
  # The reason for recording the decision although findings were against it.

  cause @6 :UInt64 $is(position) $label(en = "caused by", fr = "causé par");
  # The earlier event that this one follows from: the opening of a cycle, or the correction that
  # brought it.

  amends @7 :UInt64 $is(position) $label(en = "corrects", fr = "corrige");
  # The earlier event that this one replaces. The reason is in the eventCorrected that is its cause.

  union {
    # --- P: the body ------------------------------------------------------------------------
    bodyEstablished @8 :BodyEstablished $clause("P.1") $label(en = "establishment of the body", fr = "création de l'organe");
    termsAdopted @9 :TermsAdopted $clause("P.1") $label(en = "adoption of terms of reference", fr = "adoption de termes de référence");
    personDescribed @10 :PersonDescribed $clause("P.2") $label(en = "personal details", fr = "données sur une personne");
    affiliationChanged @11 :AffiliationChanged $clause("P.2") $label(en = "change of affiliation", fr = "changement d'affiliation");

    # --- I: programme and schedule ------------------------------------------------------------
    forumScheduled @12 :ForumScheduled $clause("I.1") $label(en = "announcement of an edition of the Forum", fr = "annonce d'une édition du Forum");
    themeAdopted @13 :ThemeAdopted $clause("I.1") $label(en = "choice of a theme", fr = "choix d'un thème");
    mainSessionOrganised @14 :MainSessionOrganised $clause("I.3") $label(en = "main session", fr = "session principale");
    workshopProposed @15 :WorkshopProposed $clause("I.4") $label(en = "proposal of a workshop", fr = "proposition d'un atelier");
    workshopApproved @16 :WorkshopApproved $clause("I.4") $label(en = "approval of a workshop", fr = "approbation d'un atelier");
    workshopDeclined @17 :WorkshopDeclined $clause("I.4") $label(en = "workshop declined", fr = "atelier non retenu");
    intersessionalWorkStarted @18 :IntersessionalWorkStarted $clause("I.6") $label(en = "start of intersessional work", fr = "début de travaux intersessions");

    # --- II: what each member does (confidential) -----------------------------------------------
    attendanceRecorded @19 :AttendanceRecorded $clause("II.1") $confidential $label(en = "attendance", fr = "présence");
    contributionRecorded @20 :ContributionRecorded $clause("II.2") $confidential $label(en = "contribution", fr = "contribution");

    # --- III: how the MAG works ---------------------------------------------------------------
    meetingConvened @21 :MeetingConvened $clause("III.5") $label(en = "calling of a meeting", fr = "convocation d'une réunion");
    agendaApproved @22 :AgendaApproved $clause("III.2") $label(en = "approval of an agenda", fr = "approbation d'un ordre du jour");
    meetingClosed @23 :MeetingClosed $clause("III.3") $label(en = "meeting closed to observers", fr = "réunion fermée aux observateurs");
    consensusRecorded @24 :ConsensusRecorded $clause("III.4") $label(en = "rough consensus", fr = "consensus approximatif");
    meetingHeld @25 :MeetingHeld $clause("III.5") $label(en = "holding of a meeting", fr = "tenue d'une réunion");

    # --- IV: composition ------------------------------------------------------------------------
    forumHeld @26 :ForumHeld $clause("IV.3") $label(en = "holding of the Forum", fr = "tenue du Forum");
    hostSeatFilled @27 :HostSeatFilled $clause("IV.3") $label(en = "designation for a host country seat", fr = "désignation pour un siège de pays hôte");
    hostSeatVacated @28 :HostSeatVacated $clause("IV.3") $label(en = "vacancy of a host country seat", fr = "vacance d'un siège de pays hôte");
    observerInvited @29 :ObserverInvited $clause("IV.5") $label(en = "observer: invitation", fr = "observateur : invitation");
    observerWithdrawn @30 :ObserverWithdrawn $clause("IV.5") $label(en = "observer: withdrawal", fr = "observateur : retrait");

    # --- V: appointments and terms --------------------------------------------------------------
    cycleOpened @31 :CycleOpened $clause("V.1") $label(en = "opening of a cycle", fr = "ouverture d'un cycle");
    memberAppointed @32 :MemberAppointed $clause("V.1") $label(en = "appointment of a member", fr = "nomination d'un membre");
    memberResigned @33 :MemberResigned $clause("V.1") $label(en = "resignation of a member", fr = "démission d'un membre");
    memberReplaced @34 :MemberReplaced $clause("V.1") $label(en = "replacement of a member", fr = "remplacement d'un membre");
    memberRemoved @35 :MemberRemoved $clause("V.1") $label(en = "removal of a member from office", fr = "cessation de fonctions sur décision");
    termRenewedTacitly @36 :TermRenewed $clause("V.2") $label(en = "tacit renewal of a term", fr = "tacite reconduction d'un mandat");
    termRenewed @37 :TermRenewed $clause("V.2") $label(en = "renewal of a term", fr = "renouvellement d'un mandat");
    termExpired @38 :TermExpired $clause("V.2") $label(en = "expiry of a term", fr = "expiration d'un mandat");
    memberEvaluated @39 :MemberEvaluated $clause("V.3") $confidential $label(en = "evaluation of a member", fr = "évaluation d'un membre");
    rotationDecided @40 :RotationDecided $clause("V.4") $label(en = "decision on rotation", fr = "décision de rotation");
    memberRotatedOut @41 :MemberRotatedOut $clause("V.4") $label(en = "rotation of a member", fr = "rotation d'un membre");

    # --- VI: compensation -----------------------------------------------------------------------
    remunerationPaid @42 :RemunerationPaid $clause("VI.1") $label(en = "remuneration", fr = "rémunération");
    fundingGranted @43 :FundingGranted $clause("VI.2") $confidential $label(en = "funding", fr = "financement");

    # --- the record itself ------------------------------------------------------------------------
    figurePublished @44 :FigurePublished $label(en = "publication of a figure", fr = "publication d'un chiffre");
    figureFollowed @45 :FigureFollowed $label(en = "choice of a figure", fr = "choix d'un chiffre");
    claimPublished @46 :ClaimPublished $label(en = "contrary claim", fr = "affirmation contraire");
    eventCorrected @47 :EventCorrected $label(en = "correction of an event", fr = "correction d'un événement");

    # --- V, added later -------------------------------------------------------------------------
    seatVacant @48 :SeatVacant $clause("V.1") $label(en = "vacant seat", fr = "siège vacant");
  }
}

# ---------------------------------------------------------------------------------------------
# P: the body

struct BodyEstablished {
  # The body whose record this log holds is set up.
  name @0 :Text $required $label(en = "name", fr = "nom");
  purpose @1 :Text $label(en = "purpose", fr = "mission");
}

struct TermsAdopted {
  # A version of the terms of reference takes effect, with the value of every parameter that its
  # text fixes. If the clause of a rule is not in this version, the rule does not apply. If it is, a
  # parameter that the version does not state has the default given in the manual of rules.
  version @0 :Text $required $label(en = "version", fr = "version");
  title @1 :Text $label(en = "title", fr = "titre");
  clauses @2 :List(Text) $label(en = "clauses in force", fr = "clauses en vigueur");
  # Numbers of the clauses that this version contains ("IV.4"); only the rules of these apply.
  parameters @3 :List(Parameter) $label(en = "parameters", fr = "paramètres");
}

struct Parameter {
  name @0 :Text $required $label(en = "name", fr = "nom");       # "quota.group.government.share"
  value @1 :Text $required $label(en = "value", fr = "valeur");  # "2/5", "3", "yes", "government media"
  clause @2 :Text $label(en = "clause", fr = "clause");          # the clause that it reads
  basis @3 :Basis $label(en = "basis", fr = "fondement");        # whether the text states the value
}

struct PersonDescribed {
  # The only kind of event that names a person. The latest one counts.
  person @0 :UInt32 $is(person) $required $label(en = "person", fr = "personne");
  name @1 :Text $required $label(en = "name", fr = "nom");
  affiliation @2 :Text $label(en = "affiliation", fr = "affiliation");
  gender @3 :Gender $label(en = "gender", fr = "genre");
  aliases @4 :List(Text) $label(en = "other spellings", fr = "autres graphies");
}

struct AffiliationChanged {
  # Members serve in a personal capacity: a new employer or country does not end a term. If the
  # person changes group, the seat stays with the group it was given for, and a finding says so.
  person @0 :UInt32 $is(person) $required $label(en = "person", fr = "personne");
  affiliation @1 :Text $label(en = "affiliation", fr = "affiliation");
  country @2 :UInt16 $is(country) $label(en = "country", fr = "pays");
  group @3 :Group $label(en = "group", fr = "groupe");
}

# ---------------------------------------------------------------------------------------------
# I: programme and schedule

struct ForumScheduled {
  edition @0 :UInt16 $is(ordinal) $required $label(en = "edition", fr = "édition");
  year @1 :Int16 $is(cycle) $required $label(en = "year", fr = "année");
  city @2 :Text $label(en = "city", fr = "ville");
  country @3 :UInt16 $is(country) $label(en = "country", fr = "pays");
  opensOn @4 :Int32 = -2147483648 $is(date) $label(en = "opens on", fr = "s'ouvre le");
  closesOn @5 :Int32 = -2147483648 $is(date) $label(en = "closes on", fr = "se clôt le");
}

struct ThemeAdopted {
  year @0 :Int16 $is(cycle) $required $label(en = "year", fr = "année");
  theme @1 :Text $required $label(en = "theme", fr = "thème");
}

struct MainSessionOrganised {
  year @0 :Int16 $is(cycle) $required $label(en = "year", fr = "année");
  session @1 :Text $required $label(en = "session", fr = "session");
  title @2 :Text $label(en = "title", fr = "titre");
  meeting @3 :Text $label(en = "decided at meeting", fr = "décidé à la réunion");
}

struct WorkshopProposed {
  year @0 :Int16 $is(cycle) $required $label(en = "year", fr = "année");
  workshop @1 :Text $required $label(en = "workshop", fr = "atelier");
  title @2 :Text $label(en = "title", fr = "titre");
}

struct WorkshopApproved {
  year @0 :Int16 $is(cycle) $required $label(en = "year", fr = "année");
  workshop @1 :Text $required $label(en = "workshop", fr = "atelier");
  meeting @2 :Text $label(en = "decided at meeting", fr = "décidé à la réunion");
}

struct WorkshopDeclined {
  year @0 :Int16 $is(cycle) $required $label(en = "year", fr = "année");
  workshop @1 :Text $required $label(en = "workshop", fr = "atelier");
  meeting @2 :Text $label(en = "decided at meeting", fr = "décidé à la réunion");
  reason @3 :Text $label(en = "reason", fr = "motif");
}

struct IntersessionalWorkStarted {
  year @0 :Int16 $is(cycle) $required $label(en = "year", fr = "année");
  work @1 :Text $required $label(en = "work", fr = "travaux");
  title @2 :Text $label(en = "title", fr = "titre");
}

# ---------------------------------------------------------------------------------------------
# II: what each member does. Confidential: no public view shows who attended or contributed.

struct AttendanceRecorded {
  person @0 :UInt32 $is(person) $required $label(en = "person", fr = "personne");
  meeting @1 :Text $required $label(en = "meeting", fr = "réunion");
  attendance @2 :Attendance $required $label(en = "attendance", fr = "présence");
}

struct ContributionRecorded {
  person @0 :UInt32 $is(person) $required $label(en = "person", fr = "personne");
  cycle @1 :Int16 $is(cycle) $required $label(en = "cycle", fr = "cycle");
  contribution @2 :Contribution $required $label(en = "contribution", fr = "contribution");
  description @3 :Text $label(en = "description", fr = "description");
}

# ---------------------------------------------------------------------------------------------
# III: how the MAG works. Nothing ties a person to a statement (III.1).

struct MeetingConvened {
  meeting @0 :Text $required $label(en = "meeting", fr = "réunion");
  cycle @1 :Int16 $is(cycle) $required $label(en = "cycle", fr = "cycle");
  opensOn @2 :Int32 = -2147483648 $is(date) $required $label(en = "opens on", fr = "s'ouvre le");
  closesOn @3 :Int32 = -2147483648 $is(date) $label(en = "closes on", fr = "se clôt le");
  place @4 :Text $label(en = "place", fr = "lieu");
  mode @5 :Mode $required $label(en = "mode", fr = "mode");
  formal @6 :Answer $label(en = "formal meeting", fr = "réunion officielle");
}

struct AgendaApproved {
  meeting @0 :Text $required $label(en = "meeting", fr = "réunion");
}

struct MeetingClosed {
  meeting @0 :Text $required $label(en = "meeting", fr = "réunion");
  reason @1 :Text $label(en = "reason", fr = "motif");
}

struct ConsensusRecorded {
  meeting @0 :Text $required $label(en = "meeting", fr = "réunion");
  matter @1 :Text $required $label(en = "matter", fr = "objet");
  everyoneHeard @2 :Answer $label(en = "every member was heard", fr = "chaque membre a eu son mot à dire");
  objectionsRemaining @3 :Int32 = -1 $is(count) $label(en = "objections remaining", fr = "objections restantes");
}

struct MeetingHeld {
  meeting @0 :Text $required $label(en = "meeting", fr = "réunion");
  attendedInPerson @1 :Int32 = -1 $is(count) $label(en = "attended in person", fr = "personnes présentes sur place");
  attendedOnline @2 :Int32 = -1 $is(count) $label(en = "attended online", fr = "personnes présentes en ligne");
}

# ---------------------------------------------------------------------------------------------
# IV: composition

struct ForumHeld {
  # An edition of the Forum closed on the day on which this takes effect. An edition held online
  # only, or without a country, gives no host country seat.
  edition @0 :UInt16 $is(ordinal) $required $label(en = "edition", fr = "édition");
  year @1 :Int16 $is(cycle) $required $label(en = "year", fr = "année");
  city @2 :Text $label(en = "city", fr = "ville");
  country @3 :UInt16 $is(country) $label(en = "country", fr = "pays");
  mode @4 :Mode $required $label(en = "mode", fr = "mode");
  openedOn @5 :Int32 = -2147483648 $is(date) $label(en = "opened on", fr = "ouvert le");
}

struct HostSeatFilled {
  # A former host country designates the person who sits for it, until the seat is vacated or filled
  # anew. The person who sat for it before, designated or appointed, no longer does.
  country @0 :UInt16 $is(country) $required $label(en = "country", fr = "pays");
  person @1 :UInt32 $is(person) $required $label(en = "person", fr = "personne");
  group @2 :Group $label(en = "group", fr = "groupe");
}

struct HostSeatVacated {
  # From this day on nobody sits for the country, designated or appointed.
  country @0 :UInt16 $is(country) $required $label(en = "country", fr = "pays");
  reason @1 :Text $label(en = "reason", fr = "motif");
}

struct ObserverInvited {
  organisation @0 :Text $required $label(en = "organization", fr = "organisation");
  person @1 :UInt32 $is(person) $label(en = "represented by", fr = "représentée par");
}

struct ObserverWithdrawn {
  organisation @0 :Text $required $label(en = "organization", fr = "organisation");
}

# ---------------------------------------------------------------------------------------------
# V: appointments and terms

struct CycleOpened {
  # The members of this cycle take office, including those whose seats were given before; the terms
  # of the previous cycle end. Nothing else opens a cycle.
  cycle @0 :Int16 $is(cycle) $required $label(en = "cycle", fr = "cycle");
  roster @1 :Completeness $label(en = "member list", fr = "liste des membres");
  # Complete if the log names every member of the cycle, otherwise partial.
}

struct MemberAppointed {
  # A new period of membership begins with the term of this cycle. A seat that is given before its
  # cycle opens begins on the day it opens.
  person @0 :UInt32 $is(person) $required $label(en = "person", fr = "personne");
  cycle @1 :Int16 $is(cycle) $required $label(en = "cycle", fr = "cycle");
  group @2 :Group $label(en = "group", fr = "groupe");
  country @3 :UInt16 $is(country) $label(en = "country", fr = "pays");
  seat @4 :Seat $required $label(en = "seat", fr = "siège");
  role @5 :Text $label(en = "role", fr = "rôle");
  termsBefore @6 :Int32 = -1 $is(count) $label(en = "consecutive terms served before", fr = "mandats consécutifs accomplis auparavant");
  # Terms before this one, without a break, that the log does not hold. To be left out when the
  # source does not say whether the person is new.
  isNew @7 :Answer $label(en = "joins the body", fr = "entrée dans l'organe");
}

struct MemberResigned {
  person @0 :UInt32 $is(person) $required $label(en = "person", fr = "personne");
  reason @1 :Text $label(en = "reason", fr = "motif");
  seat @2 :Seat $label(en = "seat", fr = "siège");
  # Which of the person's seats, where there are several. Left out: all of them.
}

struct MemberReplaced {
  # Another person takes over a seat before the cycle ends: its kind and group, and the country of a
  # host country seat. In any other seat the country is that of the person taking over. A person
  # who holds no seat yet is replaced in the one that waits for its cycle.
  person @0 :UInt32 $is(person) $required $label(en = "person", fr = "personne");
  successor @1 :UInt32 $is(person) $required $label(en = "person taking over", fr = "personne qui succède");
  country @2 :UInt16 $is(country) $label(en = "country", fr = "pays");
  seat @3 :Seat $label(en = "seat", fr = "siège");
  # Which of the person's seats, where there are several. Left out: the stakeholder seat, and
  # without one the seat held longest.
}

struct MemberRemoved {
  person @0 :UInt32 $is(person) $required $label(en = "person", fr = "personne");
  reason @1 :Text $label(en = "reason", fr = "motif");
  seat @2 :Seat $label(en = "seat", fr = "siège");
  # Which of the person's seats, where there are several. Left out: all of them.
}

struct TermRenewed {
  # Membership goes on for the term of this cycle, in the same seat. If this takes effect before the
  # cycle opens, that is the seat held on that day. A group, country or role that is stated here
  # counts from this term on; what is left out stays as it was.
  person @0 :UInt32 $is(person) $required $label(en = "person", fr = "personne");
  cycle @1 :Int16 $is(cycle) $required $label(en = "cycle", fr = "cycle");
  seat @2 :Seat $label(en = "seat", fr = "siège");
  # Which of the person's seats is renewed, where there are several. Left out: one that was not
  # renewed yet, a stakeholder seat before the others.
  group @3 :Group $label(en = "group", fr = "groupe");
  country @4 :UInt16 $is(country) $label(en = "country", fr = "pays");
  role @5 :Text $label(en = "role", fr = "rôle");
}

struct SeatVacant {
  # The member list of this cycle shows a seat that nobody holds on that day. It stays vacant until
  # somebody takes a seat of this kind on a later day, with the group and country that are stated here.
  cycle @0 :Int16 $is(cycle) $required $label(en = "cycle", fr = "cycle");
  seat @1 :Seat $required $label(en = "seat", fr = "siège");
  group @2 :Group $label(en = "group", fr = "groupe");
  country @3 :UInt16 $is(country) $label(en = "country", fr = "pays");
  role @4 :Text $label(en = "role", fr = "rôle");
  affiliation @5 :Text $label(en = "affiliation", fr = "affiliation");
  number @6 :UInt16 $is(ordinal) $label(en = "number among like seats", fr = "numéro parmi les sièges semblables");
}

struct TermExpired {
  # The term was not renewed: it ended with the previous cycle.
  person @0 :UInt32 $is(person) $required $label(en = "person", fr = "personne");
  cycle @1 :Int16 $is(cycle) $required $label(en = "first cycle after the end of the term", fr = "premier cycle après la fin du mandat");
  seat @2 :Seat $label(en = "seat", fr = "siège");
  # Which of the person's seats, where there are several. Left out: all of them.
}

struct MemberEvaluated {
  # The person's commitment and contribution in this cycle were evaluated.
  person @0 :UInt32 $is(person) $required $label(en = "person", fr = "personne");
  cycle @1 :Int16 $is(cycle) $required $label(en = "cycle", fr = "cycle");
  evaluation @2 :Evaluation $required $label(en = "evaluation", fr = "évaluation");
}

struct RotationDecided {
  # The number of outgoing members before this cycle.
  cycle @0 :Int16 $is(cycle) $required $label(en = "cycle", fr = "cycle");
  leaving @1 :Int32 = -1 $is(count) $label(en = "outgoing members", fr = "membres sortants");
}

struct MemberRotatedOut {
  person @0 :UInt32 $is(person) $required $label(en = "person", fr = "personne");
  cycle @1 :Int16 $is(cycle) $required $label(en = "first cycle after the end of the term", fr = "premier cycle après la fin du mandat");
  seat @2 :Seat $label(en = "seat", fr = "siège");
  # Which of the person's seats, where there are several. Left out: all of them.
}

# ---------------------------------------------------------------------------------------------
# VI: compensation

struct RemunerationPaid {
  person @0 :UInt32 $is(person) $required $label(en = "person", fr = "personne");
  amount @1 :Int32 = -1 $is(minorUnits) $label(en = "amount", fr = "montant");
  currency @2 :Text $label(en = "currency", fr = "devise");
}

struct FundingGranted {
  person @0 :UInt32 $is(person) $required $label(en = "person", fr = "personne");
  purpose @1 :FundingPurpose $required $label(en = "purpose", fr = "objet");
  meeting @2 :Text $label(en = "meeting", fr = "réunion");
  amount @3 :Int32 = -1 $is(minorUnits) $label(en = "amount", fr = "montant");
  currency @4 :Text $label(en = "currency", fr = "devise");
}

# ---------------------------------------------------------------------------------------------
# The record itself

struct FigurePublished {
  # A figure: a number that a source publishes. It takes effect on the day for which it is given.
  cycle @0 :Int16 $is(cycle) $required $label(en = "cycle", fr = "cycle");
  measure @1 :Measure $required $label(en = "measure", fr = "mesure");
  group @2 :Group $label(en = "group", fr = "groupe");
  region @3 :Region $label(en = "region", fr = "région");
  country @4 :UInt16 $is(country) $label(en = "country", fr = "pays");
  value @5 :Int32 = -1 $is(count) $required $label(en = "value", fr = "valeur");
  approximate @6 :Answer $label(en = "approximate", fr = "approximatif");
  publishedOn @7 :Int32 = -2147483648 $is(date) $label(en = "published on", fr = "publié le");
}

struct FigureFollowed {
  # Sources disagree on a figure: rules use the one of the event with this number.
  position @0 :UInt64 $is(position) $required $label(en = "event number", fr = "numéro d'événement");
  reason @1 :Text $required $label(en = "reason", fr = "motif");
}

struct ClaimPublished {
  # A source contradicts the event with this number, which the record keeps.
  position @0 :UInt64 $is(position) $required $label(en = "event number", fr = "numéro d'événement");
  field @1 :Text $required $label(en = "field", fr = "champ");
  stated @2 :Text $required $label(en = "what this source states", fr = "ce qu'affirme cette source");
  reason @3 :Text $required $label(en = "why it is not followed", fr = "pourquoi elle n'est pas suivie");
}

struct EventCorrected {
  # Once this is recorded, the event with this number no longer counts; it stays readable. A
  # replacement is recorded with the correction, as an event of its own.
  position @0 :UInt64 $is(position) $required $label(en = "event number", fr = "numéro d'événement");
  withdrawn @1 :Bool $label(en = "withdrawn", fr = "retrait");
  replacement @2 :Decision $label(en = "replaced by", fr = "remplacé par");
  reason @3 :Text $required $label(en = "reason", fr = "motif");
}
