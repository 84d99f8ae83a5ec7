// `mag terms`: the versions of the terms of reference through time, one parameter through time, and
// what differs between two versions.
#pragma once

#include <boost/json/object.hpp>
#include <optional>
#include <string>
#include <vector>

#include "answers/moments.hpp"
#include "replay/explanation.hpp"
#include "replay/terms_file.hpp"

namespace answers {

// A version as it is compared: on record, or in a file that is not.
struct TermsText {
  std::string version, title;
  std::vector<std::string> clauses;
  std::vector<replay::TermsFile::Value> parameters;
};
TermsText text_of(const replay::TermsFile& terms);

// What a version has that another does not. Of a parameter the values stated; nothing where it is
// not stated.
struct TermsChanges {
  struct Parameter {
    std::string name;
    std::optional<std::string> before, after;
    std::string clause;
  };
  std::vector<std::string> clauses_gained, clauses_lost;
  std::vector<Parameter> parameters;  // by name
};

// Every version that is known, by the day from which it holds.
struct TermsThroughTime {
  struct Version {
    replay::Step by;
    TermsText text;
    bool in_force = false;  // on the day asked about
    TermsChanges changes;   // from the version before
  };
  Heading heading;
  std::vector<Version> versions;
  std::vector<counting::Parameters::Change> supposed;  // of parameters, laid over all versions
};

// One parameter in every version. Where a version does not state it the default holds, if its rule
// has one and applies. A supposed value goes over both from its day on.
struct ParameterThroughTime {
  enum class Origin { stated, by_default, none, supposed };
  struct Value {
    replay::Step by;
    std::string version;
    engine::Date from;  // when the version takes effect, or a supposed value within it
    Origin origin = Origin::none;
    std::string value{}, clause{};  // "" where there is none
    events::Basis basis = events::Basis::unstated;
    bool in_force = false;
  };
  Heading heading;
  std::string name;
  const rules::Declared* declared = nullptr;  // as its rule declares it
  std::vector<Value> values;
};
std::string_view name_of(ParameterThroughTime::Origin origin);
// The day of a supposed value; "" from the beginning.
std::string day_said(engine::Date from);

// From one version to another.
struct TermsDifference {
  TermsText from, to;
  TermsChanges changes;
};

TermsThroughTime terms_through_time(const Source& source, const Moment& moment);
// Throws Failure(absent) when no rule has the parameter.
ParameterThroughTime parameter_through_time(const Source& source, const Moment& moment,
                                            const std::string& name);
// The version on record by this name. Throws Failure(absent) when there is none.
TermsText version_named(const Source& source, const Moment& moment, const std::string& name);
// The version in force, as a file for whoever writes the next one: under another name, with its
// source. "" where none is in force.
std::string next_terms(const View& view);
TermsDifference difference(TermsText from, TermsText to);

boost::json::object to_json(const TermsThroughTime& answer, const words::Words& words);
boost::json::object to_json(const ParameterThroughTime& answer, const words::Words& words);
boost::json::object to_json(const TermsDifference& answer);

}  // namespace answers
