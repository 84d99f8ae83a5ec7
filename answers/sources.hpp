// `mag sources`: what the record rests on – each source with its events and figures, and what would
// fall if it fell.
#pragma once

#include <boost/json/object.hpp>
#include <string>
#include <vector>

#include "answers/difference.hpp"
#include "replay/explanation.hpp"

namespace answers {

struct SourceOnRecord {
  std::string source;
  std::vector<engine::Position> events;  // that count, by number; the first one names the source
  long long figures = 0, followed = 0, contradicted = 0;
};
struct Sources {
  Heading heading;
  std::vector<SourceOnRecord> sources;  // by their first event
};
Sources sources(const View& view);

struct SourceShown {
  struct Figure {
    engine::Position by;
    bool followed = false;  // the record counts by it
    std::vector<engine::Position> contradicted_by{};
  };
  Heading heading;
  SourceOnRecord source;
  std::vector<replay::Step> events;
  std::vector<Figure> figures;
  Difference without;  // from the record to one without these events, on the same day
};
// By the number of an event that names it, or by a part of it that no other has. Throws
// Failure(absent), or Failure(question) where several are meant.
SourceShown source_shown(const View& view, const std::string& asked);

boost::json::object to_json(const Sources& answer);
boost::json::object to_json(const SourceShown& answer, const words::Words& words);

}  // namespace answers
