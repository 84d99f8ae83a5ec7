// Where the parts of an answer lead on the site. What is only supposed has no page.
#pragma once

#include <string>
#include <string_view>

#include "app/site/routes.hpp"
#include "engine/envelope.hpp"
#include "words/marks.hpp"

namespace app {

class Leading {
 public:
  // `ground` is "/mag/en/"; pages lead to others of the same moment, and to the events up to
  // `last`.
  Leading(std::string ground, Parameters moment, engine::Position last)
      : ground_(std::move(ground)), given_(std::move(moment)), last_(last.value) {}

  std::string operator()(words::Named named, std::string_view id) const;

 private:
  bool is_recorded(std::string_view id) const;
  // A page as it is at the moment, as far as it can be asked for that.
  std::string to(std::string_view page, std::string_view name = "", std::string_view id = "") const;

  std::string ground_;
  Parameters given_;
  std::uint64_t last_;
};

}  // namespace app
