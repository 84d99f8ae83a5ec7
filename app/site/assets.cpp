#include "app/site/assets.hpp"

#include "app/site/embedded.hpp"
#include "events/digest.hpp"
#include "serving/zipping.hpp"

namespace app {
namespace {

Asset asset_of(std::string_view text, const std::string& ending, const char* type) {
  return {"/assets/site." + digest_of(text) + ending, type,
          std::make_shared<const std::string>(text), serving::zipped(std::string(text))};
}

}  // namespace

const Asset& style_sheet() {
  static const Asset asset = asset_of(site_css, ".css", "text/css; charset=utf-8");
  return asset;
}

const Asset& script() {
  static const Asset asset = asset_of(site_js, ".js", "text/javascript; charset=utf-8");
  return asset;
}

const Asset* asset_at(std::string_view address) {
  for (const Asset* asset : {&style_sheet(), &script()})
    if (asset->address == address) return asset;
  return nullptr;
}

std::string digest_of(std::string_view text) {
  constexpr std::size_t shown = 16;
  events::Digest digest;
  digest.add_line(text);
  return digest.hex().substr(0, shown);
}

}  // namespace app
