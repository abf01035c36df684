//! The ways by which a cooperative sells.

use artisanat::cooperative::CooperativeDraft;
use artisanat::sales_channel::SalesChannelKind;

use super::cooperative::{accepts, channel, minimal, refuses};

#[test]
fn a_platform_is_named_for_the_online_platform_only() {
    let with = |channel| CooperativeDraft {
        sales_channels: vec![channel],
        ..minimal()
    };
    for kind in SalesChannelKind::ALL {
        let named = with(channel(kind.as_str(), "Anou", None));
        if *kind == SalesChannelKind::OnlinePlatform {
            accepts(named);
        } else {
            refuses(
                named,
                "sales_channels[0].platform: goes with the sales channel online_platform",
            );
        }
        accepts(with(channel(kind.as_str(), "", Some(false))));
    }
    refuses(
        with(channel("other:troc", "Anou", None)),
        "sales_channels[0].platform: goes with the sales channel online_platform",
    );
    refuses(
        with(channel("", "Anou", None)),
        "sales_channels[0].kind: is missing",
    );
    refuses(
        with(channel("market", "", None)),
        "sales_channels[0].kind: unknown sales channel, expected one of own_shop, display_space, \
         fair, direct_order, online_platform, exporter, middleman, other:<label>",
    );
}

#[test]
fn a_middleman_is_not_direct() {
    let with = |kind, direct| CooperativeDraft {
        sales_channels: vec![channel(kind, "", Some(direct))],
        ..minimal()
    };
    accepts(with("middleman", false));
    accepts(with("direct_order", true));
    refuses(
        with("middleman", true),
        "sales_channels[0].is_direct: a sale through a middleman is not direct",
    );
}
